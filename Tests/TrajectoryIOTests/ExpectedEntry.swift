import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// An entry of the recordings' `EXPECTED.json`.
struct ExpectedEntry: Sendable, CustomTestStringConvertible {
  var name: String
  var numbers: [String: Double]
  var options = ReaderOptions()
  var testDescription: String { name }

  /// The entries, by name; empty where the recordings are absent.
  static let all: [String: ExpectedEntry] = {
    guard let folder = Fixtures.data,
      let data = FileManager.default.contents(atPath: folder + "/EXPECTED.json"),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return Dictionary(uniqueKeysWithValues: json.map { ($0, ExpectedEntry($0, $1)) })
  }()

  private init(_ name: String, _ entry: [String: Any]) {
    self.name = name
    numbers = entry.compactMapValues { $0 as? Double }
    let words = entry["options"] as? [String] ?? []
    for (option, value) in zip(words, words.dropFirst() + [""]) {
      switch option {
      case "--open": options.ignoresBox = true
      case "--velocity": options.velocity = VelocityChoice(value) ?? .automatic
      case "--point": options.point = value
      case "--fps": options.framesPerSecond = Double(value)
      case "--columns":
        for pair in value.split(separator: ",") {
          let sides = pair.split(separator: "=")
          options.columns[String(sides[0])] = String(sides[1])
        }
      default: break
      }
    }
  }
}
