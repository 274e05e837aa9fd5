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
    var columns = (x: 0, y: 1)
    if let header = head.header {
      guard let point = HeaderColumns(header.names).points.first, let x = point.axes[0], let y = point.axes[1]
      else {
        throw KaditaError(
          .unusableInput, "is \(head.columnSummary), none of which are x and y",
          remedy: "give two columns, x and y", path: text)
      }
      columns = (x, y)
    }
    let count = TableHead.withoutTrailingBlank(head.rows[0].cells).count
    let sample = SampleColumns(position: .init(axes: [columns.x, columns.y]))
    let table = TableColumns(count: count, clock: TableClock(key: .row), samples: [sample])
    let source = try WideTableSource(
      TablePart(head, firstRow: head.header?.firstRow ?? 0, columns: table), names: ["arena"],
      facts: TableFacts(try InputProbe(text), layout: "arena", reason: "", options: ReaderOptions()))
    var corners: [SIMD2<Double>] = []
    let stream = try source.stream()
    while let block = try stream.next() {
      for row in 0..<block.count {
        corners.append(SIMD2(block.positions[2 * row], block.positions[2 * row + 1]))
      }
    }
    do {
      try self.init(corners: corners)
    } catch {
      throw error.at(text)
    }
  }
}
