import FoundationEssentials
import Platform
import TrajectoryModel

/// A part of a study, computed on its own and merged later: every n-th recording.
public struct StudyShard: Equatable, Sendable {
  /// Which part, from 1.
  public var index: Int
  /// How many parts there are.
  public var count: Int

  /// A part given as `I/N`; `nil` unless 1 ≤ I ≤ N.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let index = parts[0], let count = parts[1], index >= 1, index <= count else {
      return nil
    }
    self.index = index
    self.count = count
  }

  /// Name of the part's file.
  public var fileName: String { "shard-\(index)-of-\(count).txt" }

  /// The part's share of the recordings of a study.
  public func share<Element>(of entries: [Element]) -> [Element] {
    entries.indices.filter { $0 % count == index - 1 }.map { entries[$0] }
  }

  /// Writes the part's recordings.
  public func write(_ recordings: [RecordingMeasures], to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    for recording in recordings { try output.write(MeasuresText.encode(recording)) }
    try output.commit()
  }

  /// The recordings of a whole study from the files of its parts, in the order of the study.
  ///
  /// - Throws: `KaditaError` where a part is missing, twice there, damaged, or of another study.
  public static func merge(_ paths: [String]) throws -> [RecordingMeasures] {
    var parts: [Int: [RecordingMeasures]] = [:]
    var count: Int?
    for path in paths {
      let shard = try named(path)
      guard count == nil || count == shard.count, parts[shard.index] == nil else {
        throw KaditaError(
          .usage, "does not go with the other parts", remedy: "name each part of one study once", path: path)
      }
      count = shard.count
      let text: String
      do {
        text = try String(contentsOfFile: path, encoding: .utf8)
      } catch {
        throw KaditaError(.noInput, "cannot be read", remedy: "check the name", path: path)
      }
      guard let recordings = MeasuresText.decode(text) else {
        throw KaditaError(.unusableInput, "is damaged", remedy: "run that part again", path: path)
      }
      parts[shard.index] = recordings
    }
    guard let count else { throw KaditaError(.usage, "there is nothing to merge") }
    for index in 1...count where parts[index] == nil {
      throw KaditaError(.usage, "part \(index) of \(count) is missing", remedy: "name all parts")
    }
    let longest = parts.values.map(\.count).max() ?? 0
    return (0..<longest).flatMap { row in
      (1...count).compactMap { index in parts[index].flatMap { row < $0.count ? $0[row] : nil } }
    }
  }

  private static func named(_ path: String) throws -> StudyShard {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let words = name.split(separator: "-")
    guard words.count == 4, words[0] == "shard", words[2] == "of", words[3].hasSuffix(".txt"),
      let shard = StudyShard("\(words[1])/\(words[3].dropLast(4))")
    else {
      throw KaditaError(
        .usage, "is not named like a part of a study", remedy: "name files shard-I-of-N.txt or their folders",
        path: path)
    }
    return shard
  }
}
