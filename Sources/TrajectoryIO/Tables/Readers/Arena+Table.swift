import TrajectoryModel

extension Arena {
  /// An arena as users write it: the edge of a square, or a table with the columns x and y, a row a corner.
  ///
  /// Without a header the first two columns are x and y. Throws `.usage` for an impossible edge,
  /// `.unusableInput` for a table that is not one of corners.
  public init(_ text: String) throws {
    if let edge = Double(text) {
      try self.init(square: edge)
      return
    }
    guard let head = try InputProbe(text).table else {
      throw KaditaError(
        .unusableInput, "is no table of corners", remedy: "give two columns, x and y", path: text)
    }
    let corners = try Self.corners(head, path: text)
    guard corners.count >= 3 else {
      throw KaditaError(
        .unusableInput, "has \(corners.count) corner\(corners.count == 1 ? "" : "s")",
        remedy: "an arena has three or more, a row each", path: text)
    }
    try self.init(corners: corners)
    guard abs(area) > 0 else {
      throw KaditaError(
        .unusableInput, "has corners on one line, and no inside",
        remedy: "give them in order around the arena",
        path: text)
    }
  }

  private static func corners(_ head: TableHead, path: String) throws(KaditaError) -> [SIMD2<Double>] {
    let firstRow = head.header?.firstRow ?? 0
    let (x, y) = try columns(head, path: path)
    let count = TableHead.withoutTrailingBlank(head.rows[safe: firstRow]?.cells ?? []).count
    guard count > max(x, y) else {
      throw KaditaError(
        .unusableInput, "is \(head.columnSummary), none of which are x and y",
        remedy: "give two columns, x and y", path: path)
    }
    var targets = [Int32](repeating: RowPlan.Target.skip, count: count)
    (targets[x], targets[y]) = (0, 1)
    let row = head.rows[firstRow]
    var scanner = TableScanner(head.file, head.dialect, RowPlan(targets), offset: row.offset, line: row.line)
    let values = UnsafeMutablePointer<Double>.allocate(capacity: 2)
    defer { values.deallocate() }
    var corners: [SIMD2<Double>] = []
    while true {
      switch scanner.next(into: values) {
      case .end: return corners
      case .malformed: throw scanner.fault.error(line: scanner.rowLine, path: path, lenient: false)
      case .row: break
      }
      for (axis, column) in [x, y].enumerated() where values[axis].isNaN {
        throw KaditaError(
          .unusableInput, "a coordinate of the corner is missing", remedy: "give both x and y", path: path,
          line: scanner.rowLine, column: column + 1)
      }
      corners.append(SIMD2(values[0], values[1]))
    }
  }

  /// The columns of x and y: by their names, or the first two where there are none.
  private static func columns(_ head: TableHead, path: String) throws(KaditaError) -> (x: Int, y: Int) {
    guard let header = head.header else { return (0, 1) }
    guard let point = HeaderColumns(header.names).points.first, let x = point.axes[0], let y = point.axes[1]
    else {
      throw KaditaError(
        .unusableInput, "is \(head.columnSummary), none of which are x and y",
        remedy: "give two columns, x and y", path: path)
    }
    return (x, y)
  }
}
