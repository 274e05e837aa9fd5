import Foundation
import KaditaKit

/// A table of 100 animals that wander about, a row a frame.
enum WideTable {
  /// How many digits its numbers have.
  enum Digits: String, CaseIterable {
    case three, six, all

    /// In words.
    var text: String {
      switch self {
      case .three: "3 decimals"
      case .six: "6 decimals"
      case .all: "all digits"
      }
    }

    fileprivate func text(_ number: Double) -> String {
      switch self {
      case .three: String(format: "%.3f", number)
      case .six: String(format: "%.6f", number)
      case .all: "\(number)"
      }
    }
  }

  /// Writes rows until the file has so many bytes.
  static func write(_ digits: Digits, bytes: Int, to path: String) throws {
    var random: UInt64 = 0x9E37_79B9_7F4A_7C15
    var places = (0..<200).map { Double($0) * 5 }
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    guard let file = FileHandle(forWritingAtPath: path) else { throw BenchmarkError("cannot write \(path)") }
    var text = "seconds," + (1...100).map { "x\($0),y\($0)" }.joined(separator: ",") + "\n"
    var written = 0
    var frame: UInt32 = 0
    while written < bytes {
      text += String(format: "%.3f", 0.04 * Double(frame))
      for number in places.indices {
        random ^= random << 13
        random ^= random >> 7
        random ^= random << 17
        places[number] = abs(places[number] + Double(random >> 11) * 0x1p-53 - 0.5)
        text += "," + digits.text(places[number])
      }
      text += "\n"
      frame += 1
      if text.utf8.count > 1 << 20 || written + text.utf8.count >= bytes {
        written += text.utf8.count
        try file.write(contentsOf: Data(text.utf8))
        text = ""
      }
    }
    try file.close()
  }
}
