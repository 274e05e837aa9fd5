/// A table for the terminal: columns aligned, the first to the left, the others to the right unless told otherwise.
public struct TextTable: Sendable {
  private var rows: [[String]]
  private let style: TextStyle
  private let leftAligned: Set<Int>

  /// A table with headings; `leftAligned` names the columns that hold words.
  public init(headings: [String], style: TextStyle = .plain, leftAligned: Set<Int> = [0]) {
    rows = [headings]
    self.style = style
    self.leftAligned = leftAligned
  }

  /// Adds a row with as many cells as there are headings.
  public mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines of the table, each indented by two blanks.
  public var text: String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines: [String] = []
    for (number, row) in rows.enumerated() {
      let cells = row.indices.map { column -> String in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return leftAligned.contains(column) ? row[column] + blanks : blanks + row[column]
      }
      var line = "  " + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      lines.append(number == 0 ? style.dim(line) : line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
