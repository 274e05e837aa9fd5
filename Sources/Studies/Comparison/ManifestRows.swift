import TrajectoryModel

/// The rows of a table as spreadsheets write them: byte order mark, CR LF, quoted cells, a separator of their choice.
struct ManifestRows {
  /// Rows that are not blank: the line on which each starts, and its cells without blanks around them.
  private(set) var rows: [(line: Int, cells: [String])] = []
  private let separator: Character
  private var cells: [String] = []
  private var cell = ""
  private var wasQuoted = false
  private var start = 1

  /// Takes a text apart.
  ///
  /// - Throws: `KaditaError` `unusableInput` where a quote is never closed.
  init(_ text: String, path: String) throws(KaditaError) {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    separator = Self.separator(of: text)
    var isQuoted = false
    var line = 1
    var rest = text
    while let character = rest.popFirst() {
      if character.isNewline { line += 1 }
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append(rest.removeFirst())
        } else {
          isQuoted = false
        }
      } else if character == "\"", Self.trimmed(cell).isEmpty {
        (isQuoted, wasQuoted, cell) = (true, true, "")
      } else if character == separator {
        finishCell()
      } else if character.isNewline {
        finishRow()
        start = line
      } else {
        cell.append(character)
      }
    }
    guard !isQuoted else {
      throw KaditaError(
        .unusableInput, "has a quote that is never closed", remedy: "close it", path: path, line: start,
        column: cells.count + 1)
    }
    finishRow()
  }

  /// What stands most often between the cells of the first line: comma, semicolon or tab.
  private static func separator(of text: Substring) -> Character {
    var counts: [Character: Int] = [:]
    var isQuoted = false
    for character in text.drop(while: \.isNewline) {
      if character == "\"" { isQuoted.toggle() }
      if character.isNewline, !isQuoted { break }
      if !isQuoted { counts[character, default: 0] += 1 }
    }
    let candidates: [Character] = [",", ";", "\t"]
    return candidates.max { (counts[$0] ?? 0, $0 == "," ? 1 : 0) < (counts[$1] ?? 0, $1 == "," ? 1 : 0) }
      ?? ","
  }

  private mutating func finishCell() {
    cells.append(wasQuoted ? cell : Self.trimmed(cell))
    (cell, wasQuoted) = ("", false)
  }

  private mutating func finishRow() {
    finishCell()
    if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
    cells = []
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
