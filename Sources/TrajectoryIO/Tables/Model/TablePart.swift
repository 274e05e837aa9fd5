import TrajectoryModel

/// A file of a table: where its rows begin and what is read from them.
final class TablePart: Sendable {
  /// The bytes.
  let file: MappedFile
  /// How it is written.
  let dialect: TableDialect
  /// Byte offset of the first row.
  let offset: Int
  /// Line of the first row.
  let line: Int
  /// Which columns are used.
  let columns: TableColumns
  /// The individual whom the whole file is about, where rows do not name one.
  let name: String?
  /// The plan that reads everything.
  let plan: RowPlan
  private let indexPlan: RowPlan

  /// A file whose rows begin at row `firstRow` of its head; `nil` where there is none.
  init?(_ head: TableHead, firstRow: Int, columns: TableColumns, name: String? = nil) {
    guard firstRow < head.rows.count else { return nil }
    file = head.file
    dialect = head.dialect
    offset = head.rows[firstRow].offset
    line = head.rows[firstRow].line
    var columns = columns
    columns.clock.recogniseTimestamps(head.rows[firstRow].cells)
    self.columns = columns
    self.name = name
    plan = columns.plan()
    indexPlan = columns.indexPlan()
  }

  /// A scanner at the first row; without `everything` it reads keys and names only.
  func scanner(everything: Bool) -> TableScanner {
    TableScanner(file, dialect, everything ? plan : indexPlan, offset: offset, line: line)
  }

  /// A scanner at some row; without `everything` it reads keys and names only.
  func scanner(at run: TableRun, everything: Bool) -> TableScanner {
    TableScanner(file, dialect, everything ? plan : indexPlan, offset: run.start, line: run.line)
  }

  /// The key of the scanner's last row, as a frame number if times are snapped to the frame rate.
  @inline(__always)
  func key(_ scanner: borrowing TableScanner, row: Int) -> Double {
    switch columns.clock.key {
    case .row: return Double(row)
    case .frame: return scanner.key
    case .time:
      guard let rate = columns.clock.framesPerSecond else { return scanner.key }
      return (scanner.key * (Units(time: columns.clock.timeUnit).secondsPerTimeUnit ?? 1) * rate).rounded()
    }
  }

  /// An error about the scanner's last row.
  func error(
    _ message: String, remedy: String, _ scanner: borrowing TableScanner, column: Int?
  ) -> KaditaError {
    KaditaError(
      .unusableInput, message, remedy: remedy, path: file.path, line: scanner.rowLine,
      column: column.map { $0 + 1 })
  }
}
