import Statistics

/// The summary of every column over a stretch of time.
public struct WindowSummary: Sendable {
  /// First time that belongs to the window, in time units.
  public var start: Double
  /// First time that no longer belongs to it.
  public var end: Double
  /// Rows of the table that fall into it.
  public var rows: Range<Int>
  /// A summary of every column, in the order of the table.
  public var summaries: [SeriesSummary]

  /// Cuts a table into windows of equal length, from its first time on; the last one may be shorter.
  static func all(of table: MetricTable, length: Double) throws -> [WindowSummary] {
    guard let first = table.ends?.first, length > 0 else { return [] }
    let times = try table.times()
    var windows: [WindowSummary] = []
    var row = 0
    while row < table.count {
      let number = ((times[row] - first) / length).rounded(.down)
      let start = first + number * length
      let end = first + (number + 1) * length
      var next = row + 1
      while next < table.count, times[next] < end { next += 1 }
      let rows = row..<next
      windows.append(
        WindowSummary(
          start: start, end: end, rows: rows,
          summaries: try table.metrics.indices.map {
            SeriesSummary(of: try table.usedValues(column: $0, rows: rows))
          }))
      row = next
    }
    return windows
  }
}
