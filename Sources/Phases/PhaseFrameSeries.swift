import Metrics
import Platform

/// What phase classification needs of the frames of a recording, in order; those of a long one are in a scratch file.
public struct PhaseFrameSeries: Sendable {
  private static let width = 11
  private let store: SeriesStore

  /// No frame yet.
  ///
  /// - Parameters:
  ///   - expected: frames that will come, as far as is known.
  ///   - memoryLimit: bytes of frames that stay in memory.
  public init(expected: Int, memoryLimit: Int = 1 << 20) {
    store = SeriesStore(width: Self.width, expected: expected, memoryLimit: memoryLimit)
  }

  /// Number of frames.
  public var count: Int { store.count }

  /// Takes the next frame.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  public func append(_ frame: PhaseFrame) throws {
    let evidence = frame.evidence
    let row = [
      frame.time, frame.polarization, frame.rotation, evidence.polarization, evidence.polarizationError,
      evidence.milling, evidence.millingError, evidence.nematic, evidence.isAboutCircularCentroid ? 1 : 0,
      Double(evidence.headings), Double(evidence.present),
    ]
    try row.withUnsafeBufferPointer { try store.append($0) }
  }

  /// To be called after the last frame.
  ///
  /// - Throws: what ``append(_:)`` throws.
  public func finish() throws { try store.finish() }

  /// Some of the frames.
  ///
  /// - Throws: `KaditaError` `inputOutput` where the scratch file cannot be read back.
  public func frames(_ rows: Range<Int>) throws -> [PhaseFrame] {
    let values = try store.read(0..<Self.width, rows)
    return (0..<rows.count).map { row in
      func value(_ column: Int) -> Double { values[column * rows.count + row] }
      return PhaseFrame(
        time: value(0),
        evidence: PhaseEvidence(
          polarization: value(3), polarizationError: value(4), milling: value(5), millingError: value(6),
          nematic: value(7), isAboutCircularCentroid: value(8) != 0, headings: Int(value(9)),
          present: Int(value(10))), polarization: value(1), rotation: value(2))
    }
  }
}
