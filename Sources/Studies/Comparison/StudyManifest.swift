import Analysis
import FoundationEssentials
import TrajectoryIO
import TrajectoryModel

/// A study as a table: a row a recording.
///
/// Columns `path` and `group` are needed; `block` or `subject`, and the reading options of ``EntryOption`` by their
/// names, are known; all others are covariates. What spreadsheets write is read (see `ManifestRows`).
public struct StudyManifest {
  private enum Role {
    case path, group, block
    case option(EntryOption)
    case covariate(String)
  }

  private let path: String
  private let folder: String
  private let roles: [Role?]
  private let heading: [String]

  /// The recordings of a manifest file.
  ///
  /// - Parameters:
  ///   - path: name of the file.
  ///   - needsGroup: whether the recordings have to be in groups.
  /// - Throws: `KaditaError` `noInput` where it cannot be read, else as ``entries(_:path:needsGroup:)``.
  public static func entries(ofFile path: String, needsGroup: Bool = true) throws(KaditaError) -> [StudyEntry]
  {
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      throw KaditaError(
        .noInput, "cannot be read as text", remedy: "check the name, and save it as UTF-8", path: path)
    }
    return try entries(text, path: path, needsGroup: needsGroup)
  }

  /// The recordings of a manifest.
  ///
  /// - Parameters:
  ///   - text: contents of the file.
  ///   - path: its path: relative paths in it are relative to its folder.
  ///   - needsGroup: whether the recordings have to be in groups.
  /// - Throws: `KaditaError` `unusableInput` with line and column.
  public static func entries(_ text: String, path: String, needsGroup: Bool = true) throws(KaditaError)
    -> [StudyEntry]
  {
    let rows = try ManifestRows(text, path: path).rows
    guard let heading = rows.first else {
      throw KaditaError(.unusableInput, "is empty", remedy: "give columns path and group", path: path)
    }
    let manifest = try StudyManifest(heading.cells, line: heading.line, path: path, needsGroup: needsGroup)
    var entries: [StudyEntry] = []
    var lines: [String: Int] = [:]
    for row in rows.dropFirst() {
      let entry = try manifest.entry(row.cells, line: row.line, needsGroup: needsGroup)
      let identity = "\(entry.path) \(entry.options.sorted { $0.key < $1.key })"
      if let earlier = lines.updateValue(row.line, forKey: identity) {
        throw KaditaError(
          .unusableInput, "names the recording of line \(earlier) again",
          remedy: "a recording counts once: remove one of the rows", path: path, line: row.line)
      }
      entries.append(entry)
    }
    guard !entries.isEmpty else {
      throw KaditaError(.unusableInput, "names no recording", remedy: "give a row a recording", path: path)
    }
    return entries
  }

  private init(_ heading: [String], line: Int, path: String, needsGroup: Bool) throws(KaditaError) {
    self.path = path
    self.heading = heading
    folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    var seen: Set<String> = []
    for (column, name) in heading.enumerated() where !name.isEmpty {
      let key = name.lowercased() == "subject" ? "block" : name.lowercased()
      guard seen.insert(key).inserted else {
        throw KaditaError(
          .unusableInput, "has a second column '\(name)'", remedy: "keep one of them", path: path, line: line,
          column: column + 1)
      }
    }
    for needed in needsGroup ? ["path", "group"] : ["path"] where !seen.contains(needed) {
      throw KaditaError(
        .unusableInput, "has no column '\(needed)'",
        remedy: needsGroup ? "give columns path and group" : "give a column path", path: path, line: line)
    }
    roles = heading.map(Self.role)
  }

  /// What a column means; `nil` for the nameless ones that spreadsheets leave behind.
  private static func role(_ name: String) -> Role? {
    switch name.lowercased() {
    case "": nil
    case "path": .path
    case "group": .group
    case "block", "subject": .block
    case let other: EntryOption(rawValue: other).map(Role.option) ?? .covariate(name)
    }
  }

  private func entry(_ cells: [String], line: Int, needsGroup: Bool) throws(KaditaError) -> StudyEntry {
    guard cells.count == heading.count else {
      throw KaditaError(
        .unusableInput, "has \(cells.count) cells where the heading has \(heading.count)",
        remedy: "complete the row, and quote cells that hold the separator", path: path, line: line,
        column: min(cells.count, heading.count) + (cells.count < heading.count ? 0 : 1))
    }
    var entry = StudyEntry(path: "", group: "")
    var settings = StudySettings(plan: AnalysisPlan(metrics: []))
    for (column, (role, value)) in zip(roles, cells).enumerated() {
      func fault(_ error: KaditaError) -> KaditaError {
        KaditaError(
          error.code, error.message, remedy: error.remedy, path: path, line: line, column: column + 1)
      }
      switch role {
      case .path:
        guard !value.isEmpty else { throw fault(Self.missing("path")) }
        entry.path = value.hasPrefix("/") || folder.isEmpty ? value : folder + "/" + value
      case .group:
        guard !value.isEmpty || !needsGroup else { throw fault(Self.missing("group")) }
        entry.group = value
      case .block: entry.block = value
      case .option(let option):
        if value.isEmpty { continue }
        do {
          try option.apply(value, reading: &settings.reading, plan: &settings.plan)
        } catch {
          throw fault(error)
        }
        entry.options[option.rawValue] = value
      case .covariate(let name): entry.covariates[name] = value
      case nil:
        guard value.isEmpty else {
          throw fault(
            KaditaError(
              .unusableInput, "has '\(value)' in a column without a name", remedy: "name the column"))
        }
      }
    }
    return entry
  }

  private static func missing(_ name: String) -> KaditaError {
    KaditaError(.unusableInput, "has no \(name)", remedy: "fill in the cell")
  }
}
