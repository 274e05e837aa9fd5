import Metrics
import Platform

/// The metrics of a recording: a row a frame, a column a metric.
///
/// The columns of a long recording are in scratch files, and are read when they are asked for.
public struct MetricTable: Sendable {
  /// The metrics, one a column.
  public let metrics: [any Metric.Type]
  /// Fewest and most individuals with a finite position in a row; `nil` without rows.
  public private(set) var locatedRange: ClosedRange<Int>?
  /// Individuals with a finite position, in all rows together.
  public private(set) var locatedTotal = 0
  /// Rows with fewer than two individuals that have a finite position and velocity.
  public private(set) var lonelyCount = 0
  /// Time of the first and of the last row, in time units; `nil` without rows.
  public private(set) var ends: (first: Double, last: Double)?
  private let index: SeriesStore
  private let columns: SeriesStore

  /// Frames for which room is made at once; what a file announces need not be true.
  private static let mostExpected = 1 << 20
  /// Bytes of columns that stay in memory.
  private static let memoryLimit = 1 << 20

  /// What says which frame a row is, and who was there.
  private enum Index: Int, CaseIterable { case frame, time, located, present }

  /// - Parameter expected: frames that will come, as far as is known.
  init(metrics: [any Metric.Type], expected: Int) {
    self.metrics = metrics
    let expected = min(expected, Self.mostExpected)
    index = SeriesStore(width: Index.allCases.count, expected: expected, memoryLimit: Self.memoryLimit / 4)
    columns = SeriesStore(width: metrics.count, expected: expected, memoryLimit: Self.memoryLimit)
  }

  /// Number of rows.
  public var count: Int { index.count }

  /// Adds rows: their frames and times, how many individuals are located and present, and the metrics row by row.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  mutating func append(
    frames: [Int], times: [Double], counts: [(located: Int, present: Int)], values: [Double]
  ) throws {
    var rows: [Double] = []
    rows.reserveCapacity(frames.count * Index.allCases.count)
    for (row, count) in counts.enumerated() {
      rows += [Double(frames[row]), times[row], Double(count.located), Double(count.present)]
      let range = locatedRange ?? count.located...count.located
      locatedRange = min(range.lowerBound, count.located)...max(range.upperBound, count.located)
      locatedTotal += count.located
      if count.present < 2 { lonelyCount += 1 }
      ends = (ends?.first ?? times[row], times[row])
    }
    try rows.withUnsafeBufferPointer { try index.append($0) }
    try values.withUnsafeBufferPointer { try columns.append($0) }
  }

  /// To be called after the last row.
  func finish() throws {
    try index.finish()
    try columns.finish()
  }

  private func values(_ column: Index, _ rows: Range<Int>?) throws -> [Double] {
    try index.read(column.rawValue, rows ?? 0..<count)
  }

  /// Index in the recording of each row's frame, or of some rows.
  ///
  /// - Throws: what ``values(column:rows:)`` throws.
  public func frames(_ rows: Range<Int>? = nil) throws -> [Int] { try values(.frame, rows).map { Int($0) } }

  /// Time of each row, or of some rows, in time units.
  ///
  /// - Throws: what ``values(column:rows:)`` throws.
  public func times(_ rows: Range<Int>? = nil) throws -> [Double] { try values(.time, rows) }

  /// Individuals with a finite position, in each row or in some rows.
  ///
  /// - Throws: what ``values(column:rows:)`` throws.
  public func located(_ rows: Range<Int>? = nil) throws -> [Int] {
    try values(.located, rows).map { Int($0) }
  }

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
    let isOfPresent = metrics[column].population == .present
    let values = try values(column: column, rows: rows)
    if isOfPresent ? lonelyCount == 0 : locatedRange.map({ $0.lowerBound >= 2 }) ?? true { return values }
    let individuals = try self.values(isOfPresent ? .present : .located, rows)
    return zip(values, individuals).filter { $1 >= 2 }.map(\.0)
  }
}
