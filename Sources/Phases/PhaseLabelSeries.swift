import Platform

/// The labels of the frames of a recording, in order; those of a long one are in a scratch file.
public struct PhaseLabelSeries: Sendable {
  private static let memoryLimit = 1 << 18
  private let store: SeriesStore

  init(expected: Int) {
    store = SeriesStore(width: 4, expected: expected, memoryLimit: Self.memoryLimit)
  }

  /// Number of frames.
  public var count: Int { store.count }

  func append(_ labels: [PhaseLabels]) throws {
    var rows: [Double] = []
    rows.reserveCapacity(4 * labels.count)
    for label in labels {
      rows += [
        Double(label.phase?.index ?? -1), label.confidence, Double(label.published?.index ?? -1),
        Double(label.tunstrom.flatMap(TunstromState.allCases.firstIndex) ?? -1),
      ]
    }
    try rows.withUnsafeBufferPointer { try store.append($0) }
  }

  func finish() throws { try store.finish() }

  /// The labels of some frames, or of all.
  ///
  /// - Throws: `KaditaError` `inputOutput` where the scratch file cannot be read back.
  public func labels(_ rows: Range<Int>? = nil) throws -> [PhaseLabels] {
    let rows = rows ?? 0..<count
    let values = try store.read(0..<4, rows)
    return (0..<rows.count).map { row in
      func entry<Label: CaseIterable>(_ column: Int, of: Label.Type) -> Label?
      where Label.AllCases == [Label] {
        let index = Int(values[column * rows.count + row])
        return index < 0 ? nil : Label.allCases[index]
      }
      return PhaseLabels(
        phase: entry(0, of: Phase.self), confidence: values[rows.count + row],
        published: entry(2, of: Phase.self), tunstrom: entry(3, of: TunstromState.self))
    }
  }
}
