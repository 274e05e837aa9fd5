import TrajectoryModel

/// The first rows of a table as text: what a layout is recognised by.
struct TableHead: Sendable {
  /// A row with its place in the file.
  struct Row: Sendable {
    /// The cells without blanks and quotes around them.
    var cells: [String]
    /// 1-based line.
    var line: Int
    /// Byte offset of the line.
    var offset: Int
  }

  /// The bytes of the file.
  let file: MappedFile
  /// How the table is written.
  let dialect: TableDialect
  /// The first rows, at most ``rowLimit``; comments and blank lines are left out.
  private(set) var rows: [Row] = []
  /// The names in the last comment before the first row, if they are as many as its cells.
  private(set) var commentedNames: [String]?

  /// Enough for four header rows and some data.
  static let rowLimit = 8
  /// No recording has more; a file that does is something else, or damaged.
  static let columnLimit = 1 << 20
  private static let lineLimit = 1 << 26

  /// Reads the first rows; `nil` for what is no table of text.
  init?(_ file: MappedFile) throws(KaditaError) {
    guard let dialect = try TableDialect.detect(file) else { return nil }
    self.file = file
    self.dialect = dialect
    var offset = dialect.start
    var line = 1
    var comment: [String]?
    while offset < file.count && rows.count < Self.rowLimit {
      let end = try Self.lineEnd(file, offset, line)
      let text = UnsafeBufferPointer(start: file.start + offset, count: end - offset)
      let next = min(end + 1, file.count)
      if let first = text.first(where: { $0 > 32 }) {
        if TableDialect.isComment(first) {
          let names = UnsafeBufferPointer(rebasing: text.drop { $0 <= 32 || TableDialect.isComment($0) })
          comment = try Self.split(names, dialect, file.path, line)
        } else {
          let cells = try Self.split(text, dialect, file.path, line)
          if rows.isEmpty, let comment, comment.count == cells.count { commentedNames = comment }
          rows.append(Row(cells: cells, line: line, offset: offset))
        }
      }
      offset = next
      line += 1
    }
    if rows.isEmpty { return nil }
  }

  /// The byte after the last one of a line: its line end, or the end of the file.
  private static func lineEnd(_ file: MappedFile, _ offset: Int, _ line: Int) throws(KaditaError) -> Int {
    let window = UnsafeBufferPointer(start: file.start + offset, count: min(file.count - offset, lineLimit))
    if let end = window.firstIndex(of: UInt8(ascii: "\n")) { return offset + end }
    guard window.count < lineLimit else {
      throw KaditaError(
        .unusableInput, "the line is longer than 64 MiB", remedy: "this is no table of trajectories",
        path: file.path, line: line)
    }
    return file.count
  }

  /// The cells of a line.
  private static func split(
    _ line: UnsafeBufferPointer<UInt8>, _ dialect: TableDialect, _ path: String, _ number: Int
  ) throws(KaditaError) -> [String] {
    var cells: [String] = []
    var at = line.startIndex
    while true {
      if dialect.mergesSeparators {
        while at < line.endIndex, line[at] <= 32 { at += 1 }
        if at == line.endIndex { break }
      }
      let start = at
      var quoted = false
      while at < line.endIndex {
        let byte = line[at]
        if byte == UInt8(ascii: "\"") { quoted.toggle() }
        let isEnd = byte == dialect.separator || dialect.mergesSeparators && byte <= 32
        if isEnd && !quoted { break }
        at += 1
      }
      cells.append(text(line[start..<at]))
      guard cells.count <= columnLimit else {
        throw KaditaError(
          .unusableInput, "the line has more than \(columnLimit) columns",
          remedy: "this is no table of trajectories", path: path, line: number)
      }
      if at == line.endIndex { break }
      at += 1
    }
    return cells
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var text = String(decoding: bytes, as: UTF8.self).trimmingBlanks()
    if text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") {
      text = String(text.dropFirst().dropLast()).trimmingBlanks()
    }
    return text
  }
}
