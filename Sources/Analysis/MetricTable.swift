import Metrics

/// The metrics of a recording: a row a frame, a column a metric.
public struct MetricTable: Sendable {
  /// The metrics, one a column.
  public let metrics: [any Metric.Type]
  /// Index of each row's frame in the recording.
  public internal(set) var frames: [Int] = []
  /// Time of each row, in time units.
  public internal(set) var times: [Double] = []
  /// Individuals with a finite position, in each row.
  public internal(set) var located: [Int] = []
  /// Individuals with a finite position and velocity, in each row.
  public internal(set) var present: [Int] = []
  /// The columns, one array a metric.
  public internal(set) var columns: [[Double]]

  /// Frames for which room is made at once; what a file announces need not be true.
  private static let mostExpected = 1 << 20

  /// - Parameter expected: frames that will come, as far as is known: arrays that double take twice the room.
  init(metrics: [any Metric.Type], expected: Int) {
    self.metrics = metrics
    let expected = min(expected, Self.mostExpected)
    columns = [[Double]](repeating: [], count: metrics.count)
    for column in columns.indices { columns[column].reserveCapacity(expected) }
    times.reserveCapacity(expected)
    for counts in [\MetricTable.frames, \.located, \.present] {
      self[keyPath: counts].reserveCapacity(expected)
    }
  }

  /// Number of rows.
  public var count: Int { frames.count }

  /// The column of this name; `nil` where it was not computed.
  public func column(_ name: String) -> [Double]? {
    metrics.firstIndex { $0.column.name == name }.map { columns[$0] }
  }

  /// The values of a column that count in summaries: those of frames with at least two individuals.
  public func usedValues(column: Int, rows: Range<Int>) -> [Double] {
    let individuals = metrics[column].population == .present ? present : located
    return rows.filter { individuals[$0] >= 2 }.map { columns[column][$0] }
  }
}
