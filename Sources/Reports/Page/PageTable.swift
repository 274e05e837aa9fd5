/// A table of a page whose values can be copied.
///
/// Cells show a few digits and carry the whole number, which is what the button copies.
struct PageTable {
  /// What is in a cell.
  enum Cell {
    /// Words.
    case text(String)
    /// Words with an explanation.
    case explained(String, by: String)
    /// A whole number.
    case integer(Int)
    /// A number.
    case number(Double)

    /// Whether it is set flush right.
    fileprivate var isNumber: Bool {
      switch self {
      case .integer, .number: true
      case .text, .explained: false
      }
    }
  }

  /// Anchor in the page.
  let id: String
  /// Headings of the columns.
  let headings: [String]
  /// What the table shows, as plain text.
  let caption: String
  private var rows = ""
  private var isNumeric: [Bool] = []
  private(set) var count = 0

  /// An empty table.
  init(id: String, headings: [String], caption: String) {
    self.id = id
    self.headings = headings
    self.caption = caption
  }

  /// Adds a row.
  mutating func add(_ cells: [Cell]) {
    rows +=
      "<tr>" + cells.enumerated().map { Self.html($0.element, isFirst: $0.offset == 0) }.joined() + "</tr>\n"
    count += 1
    if isNumeric.isEmpty { isNumeric = cells.map(\.isNumber) }
  }

  /// The element with its button.
  var html: String {
    let head = headings.enumerated().map { column, heading in
      let isNumber = column < isNumeric.count && isNumeric[column]
      return "<th scope=\"col\"\(isNumber ? " class=\"n\"" : "")>\(HTMLText.escaped(heading))</th>"
    }.joined()
    return """
      <div class="table"><div class="controls"><button type="button" class="copy live" data-table="\(id)" hidden>Copy as TSV</button></div>
      <div class="scroll" tabindex="0" role="region" aria-label="\(HTMLText.escaped(caption))"><table id="\(id)"><caption>\(HTMLText.escaped(caption))</caption><thead><tr>\(head)</tr></thead><tbody>
      \(rows)</tbody></table></div></div>
      """
  }

  private static func html(_ cell: Cell, isFirst: Bool) -> String {
    switch cell {
    case .text(let text):
      return isFirst
        ? "<th scope=\"row\">\(HTMLText.escaped(text))</th>" : "<td>\(HTMLText.escaped(text))</td>"
    case .explained(let text, let reason):
      let title = " title=\"\(HTMLText.escaped(reason))\""
      return isFirst
        ? "<th scope=\"row\"\(title)>\(HTMLText.escaped(text))</th>"
        : "<td\(title)>\(HTMLText.escaped(text))</td>"
    case .integer(let number): return "<td class=\"n\">\(number)</td>"
    case .number(let number):
      guard number.isFinite else { return "<td class=\"n\" data-v=\"\(CSVText.cell(number))\">–</td>" }
      return "<td class=\"n\" data-v=\"\(number)\">\(NumberText.significant(number, digits: 5))</td>"
    }
  }
}
