/// What the columns of a table without a known header may be, as a value for `--columns` to start from.
enum ColumnGuess {
  /// Columns that a message has room for.
  private static let longest = 40

  /// A guess from the first rows: a frame number and x, y of everybody; a row an individual; or x, y alone.
  static func columns(_ head: TableHead) -> String {
    let fallback = "frame=0,id=1,x=2,y=3"
    guard head.header == nil else { return fallback }
    let count = TableHead.withoutTrailingBlank(head.rows[0].cells).count
    guard count <= longest else { return fallback }
    let first = head.rows.map { row -> Double? in
      guard case .number(let number)? = row.cells.first.map(head.cell) else { return nil }
      return number
    }
    let keys = first.compactMap(\.self)
    let isComplete = keys.count == first.count && keys.count > 1
    let isRising = isComplete && zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 }
    let isSorted = isComplete && zip(keys, keys.dropFirst()).allSatisfy { $0 <= $1 }
    let isWhole = keys.allSatisfy { $0 == $0.rounded() }
    if isRising, count >= 3, count % 2 == 1 {
      return "\(isWhole ? "frame" : "time")=0," + pairs(from: 1, count)
    }
    if isSorted, !isRising, count >= 4 { return "\(isWhole ? "frame" : "time")=0,id=1,x=2,y=3" }
    return count >= 2 && count % 2 == 0 && !isRising ? pairs(from: 0, count) : fallback
  }

  private static func pairs(from first: Int, _ count: Int) -> String {
    stride(from: first, to: count - 1, by: 2).enumerated()
      .map { "x\($0.offset + 1)=\($0.element),y\($0.offset + 1)=\($0.element + 1)" }.joined(separator: ",")
  }
}
