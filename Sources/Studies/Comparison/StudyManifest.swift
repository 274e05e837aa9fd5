import FoundationEssentials
import TrajectoryModel

/// A study as a table: a row a recording.
///
/// Columns `path` and `group` are needed; `block` or `subject`, and reading options by their names, are known; all
/// others are covariates. What spreadsheets write is read: byte order mark, CR LF, quoted cells.
public enum StudyManifest {
  /// Columns that are reading options of the recording.
  public static let optionNames: Set = ["fps", "scale", "unit", "box", "depth", "columns", "heading"]

  /// The recordings of a manifest file.
  ///
  /// - Throws: ``KaditaError`` `noInput` where it cannot be read, else as ``entries(_:path:)``.
  public static func entries(ofFile path: String) throws(KaditaError) -> [StudyEntry] {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw KaditaError(
        .noInput, "cannot be read as text", remedy: "check the name and the encoding", path: path)
    }
    return try entries(text, path: path)
  }

  /// The recordings of a manifest.
  ///
  /// - Parameters:
  ///   - text: contents of the file.
  ///   - path: its path: relative paths in it are relative to its folder.
  /// - Throws: ``KaditaError`` `unusableInput` with line and column.
  public static func entries(_ text: String, path: String) throws(KaditaError) -> [StudyEntry] {
    let rows = try rows(text, path: path)
    guard let heading = rows.first else {
      throw KaditaError(.unusableInput, "is empty", remedy: "give columns path and group", path: path)
    }
    let names = heading.cells.map { $0.lowercased() }
    for needed in ["path", "group"] where !names.contains(needed) {
      throw KaditaError(
        .unusableInput, "has no column '\(needed)'", remedy: "give columns path and group", path: path,
        line: 1)
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    var entries: [StudyEntry] = []
    for row in rows.dropFirst() {
      guard row.cells.count == names.count else {
        throw KaditaError(
          .unusableInput, "has \(row.cells.count) cells where the heading has \(names.count)",
          remedy: "complete the row", path: path, line: row.line)
      }
      entries.append(try entry(zip(names, row.cells), folder: folder, path: path, line: row.line))
    }
    guard !entries.isEmpty else {
      throw KaditaError(.unusableInput, "names no recording", remedy: "give a row a recording", path: path)
    }
    return entries
  }

  private static func entry(
    _ cells: Zip2Sequence<[String], [String]>, folder: String, path: String, line: Int
  )
    throws(KaditaError) -> StudyEntry
  {
    var entry = StudyEntry(path: "", group: "")
    for (column, (name, value)) in cells.enumerated() {
      switch name {
      case "path": entry.path = value.hasPrefix("/") || folder.isEmpty ? value : folder + "/" + value
      case "group": entry.group = value
      case "block", "subject": entry.block = value
      default:
        if optionNames.contains(name) {
          if !value.isEmpty { entry.options[name] = value }
        } else {
          entry.covariates[name] = value
        }
      }
      if value.isEmpty, name == "path" || name == "group" {
        throw KaditaError(
          .unusableInput, "has no \(name)", remedy: "fill in the cell", path: path, line: line,
          column: column + 1)
      }
    }
    return entry
  }

  /// Rows that are not blank, their cells trimmed, with the line on which each starts.
  private static func rows(_ text: String, path: String) throws(KaditaError) -> [(line: Int, cells: [String])]
  {
    var rows: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var isQuoted = false
    var wasQuoted = false
    var line = 1
    var start = 1
    func finished(_ cell: String, _ wasQuoted: Bool) -> String { wasQuoted ? cell : trimmed(cell) }
    var rest = Substring(text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...])
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
      } else if character == "\"", trimmed(cell).isEmpty {
        (isQuoted, wasQuoted, cell) = (true, true, "")
      } else if character == "," {
        cells.append(finished(cell, wasQuoted))
        (cell, wasQuoted) = ("", false)
      } else if character.isNewline {
        cells.append(finished(cell, wasQuoted))
        if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
        (cells, cell, wasQuoted, start) = ([], "", false, line)
      } else {
        cell.append(character)
      }
    }
    guard !isQuoted else {
      throw KaditaError(
        .unusableInput, "has a quote that is never closed", remedy: "close it", path: path, line: start)
    }
    cells.append(finished(cell, wasQuoted))
    if cells.contains(where: { !$0.isEmpty }) { rows.append((start, cells)) }
    return rows
  }

  private static func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return String(text)
  }
}
