import Foundation

/// An entry of the recordings' `EXPECTED.json`: numbers of an independent computation.
public struct ExpectedEntry: Sendable {
  /// Its numbers by their keys.
  public var numbers: [String: Double]
  /// The options with which kadita has to find them.
  public var words: [String]

  /// The entries, by name; empty where the recordings are absent.
  public static let all: [String: ExpectedEntry] = {
    guard let folder = Fixtures.data,
      let data = FileManager.default.contents(atPath: folder + "/EXPECTED.json"),
      let json = try? JSONSerialization.jsonObject(with: data) as? [String: [String: Any]]
    else { return [:] }
    return json.mapValues { entry in
      ExpectedEntry(
        numbers: entry.compactMapValues { $0 as? Double }, words: entry["options"] as? [String] ?? [])
    }
  }()
}
