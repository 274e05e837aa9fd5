import TrajectoryModel

/// How many rows of a table were not used, and why.
struct TableCounts: Equatable, Sendable {
  /// Malformed lines, dropped on request.
  var dropped = 0
  /// Rows that name no individual.
  var unidentified = 0
  /// Rows that the table itself marks to be left out.
  var ignored = 0

  /// The counts as notices, those that are zero left out.
  var notices: [Notice] {
    var notices: [Notice] = []
    if dropped > 0 { notices.append(Notice("dropped-lines", "malformed lines were dropped", count: dropped)) }
    if unidentified > 0 {
      notices.append(
        Notice("rows-without-identity", "rows name no individual and were left out", count: unidentified))
    }
    if ignored > 0 {
      notices.append(
        Notice("ignored-rows", "rows are marked to be ignored and were left out", count: ignored))
    }
    return notices
  }
}
