import Metrics
import Platform

/// The metrics of a recording: a row a frame, a column a metric.
///
/// The columns of a long recording are in a scratch file, and are read when they are asked for.
public struct MetricTable: Sendable {
  /// The metrics, one a column.
  public let metrics: [any Metric.Type]
  /// Index of each row's frame in the recording.
  public private(set) var frames: [Int] = []
  /// Time of each row, in time units.
  public private(set) var times: [Double] = []
  /// Individuals with a finite position, in each row.
  public private(set) var located: [Int] = []
  /// Individuals with a finite position and velocity, in each row.
  public private(set) var present: [Int] = []
  private let columns: SeriesStore

  /// Frames for which room is made at once; what a file announces need not be true.
  private static let mostExpected = 1 << 20
  /// Bytes of columns that stay in memory.
  private static let memoryLimit = 1 << 20

  /// - Parameter expected: frames that will come, as far as is known: arrays that double take twice the room.
  init(metrics: [any Metric.Type], expected: Int) {
    self.metrics = metrics
    let expected = min(expected, Self.mostExpected)
    columns = SeriesStore(width: metrics.count, expected: expected, memoryLimit: Self.memoryLimit)
    frames.reserveCapacity(expected)
    times.reserveCapacity(expected)
    located.reserveCapacity(expected)
    present.reserveCapacity(expected)
  }

  /// Number of rows.
  public var count: Int { frames.count }

  /// Adds rows: their frames and times, how many individuals are located and present, and the metrics row by row.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  mutating func append(
    frames: [Int], times: [Double], counts: [(located: Int, present: Int)], values: [Double]
  ) throws {
    self.frames += frames
    self.times += times
    located += counts.lazy.map(\.located)
    present += counts.lazy.map(\.present)
    try values.withUnsafeBufferPointer { try columns.append($0) }
  }

  /// To be called after the last row.
  func finish() throws { try columns.finish() }

  /// A column, or some rows of it.
  ///
  /// - Throws: `KaditaError` `inputOutput` where the scratch file cannot be read back.
  public func values(column: Int, rows: Range<Int>? = nil) throws -> [Double] {
    try columns.read(column, rows ?? 0..<count)
  }

  /// The column of this name; `nil` where it was not computed.
  ///
  /// - Throws: what ``values(column:rows:)`` throws.
  public func column(_ name: String) throws -> [Double]? {
    try metrics.firstIndex { $0.column.name == name }.map { try values(column: $0) }
  }

  /// The values of a column that count in summaries: those of frames with at least two individuals.
  ///
  /// - Throws: what ``values(column:rows:)`` throws.
  public func usedValues(column: Int, rows: Range<Int>) throws -> [Double] {
    let individuals = metrics[column].population == .present ? present : located
    let values = try values(column: column, rows: rows)
    return rows.allSatisfy { individuals[$0] >= 2 }
      ? values : rows.filter { individuals[$0] >= 2 }.map { values[$0 - rows.lowerBound] }
  }
}
