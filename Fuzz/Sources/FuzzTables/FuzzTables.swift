import CFuzzer
import FuzzCore
import Glibc
import KaditaKit

/// What libFuzzer calls; the linker wants it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 { FuzzTables.read(data, size) }

/// Reads whatever libFuzzer makes up as a table: its first byte chooses the options, the rest is the file.
@main struct FuzzTables {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
  }

  private static let exercise = Exercise(ending: "csv", needsPositions: true)

  static func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size > 1 else { return -1 }
    // Arrays have a fuzzer of their own, which keeps away from the HDF5 library.
    if data[1] == 0x89 || data[1] == UInt8(ascii: "C") && size > 4 && data[2] == UInt8(ascii: "D") { return -1 }
    return exercise.read(data + 1, size - 1, options: options(data.pointee))
  }

  private static func options(_ choice: UInt8) -> ReaderOptions {
    var options = ReaderOptions()
    options.lenient = choice & 1 != 0
    if choice & 2 != 0 { options.framesPerSecond = 25 }
    switch choice >> 2 & 7 {
    case 1: options.point = "body"
    case 2: options.columns = ["frame": "0", "id": "1", "x": "2", "y": "3"]
    case 3: options.columns = ["x1": "0", "y1": "1", "x2": "2", "y2": "3"]
    case 4: options.minimumConfidence = 0.5
    case 5: options.heading = .init(head: "head", tail: "tail")
    case 6: options.columns = ["time": "0", "id": "1", "x": "2", "y": "3"]
    default: break
    }
    return options
  }
}
