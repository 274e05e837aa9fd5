import Platform

/// Notebooks as files.
public enum NotebookText {
  /// A Jupyter notebook of Python, format 4.5, not executed yet.
  static func jupyter(_ cells: [NotebookCell]) -> String {
    let documents = cells.enumerated().map { index, cell -> JSONValue in
      let id = JSONValue.string("cell-\(index + 1)")
      switch cell {
      case .text(let text):
        return .object([
          ("cell_type", .string("markdown")), ("id", id), ("metadata", .object([])), ("source", lines(text)),
        ])
      case .code(let text):
        return .object([
          ("cell_type", .string("code")), ("execution_count", .null), ("id", id), ("metadata", .object([])),
          ("outputs", .array([])), ("source", lines(text)),
        ])
      }
    }
    let kernel = JSONValue.object([
      ("display_name", .string("Python 3")), ("language", .string("python")), ("name", .string("python3")),
    ])
    let metadata = JSONValue.object([
      ("kernelspec", kernel), ("language_info", .object([("name", .string("python"))])),
    ])
    return JSONValue.object([
      ("cells", .array(documents)), ("metadata", metadata), ("nbformat", .integer(4)),
      ("nbformat_minor", .integer(5)),
    ]).text() + "\n"
  }

  /// An R Markdown document.
  static func rMarkdown(title: String, _ cells: [NotebookCell]) -> String {
    let header = "---\ntitle: \(JSONValue.string(oneLine(title)).text())\noutput: html_document\n---\n"
    return header
      + cells.map { cell in
        switch cell {
        case .text(let text): "\n\(text)\n"
        case .code(let text): "\n```{r}\n\(text)\n```\n"
        }
      }.joined()
  }

  /// A name in Markdown: nothing in it is markup, a formula or HTML.
  static func escaped(_ name: String) -> String {
    var result = ""
    for scalar in oneLine(name).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default:
        if #"\`*_{}[]()#+-!|$~"#.unicodeScalars.contains(scalar) { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A name as a string literal of Python and of R alike.
  static func literal(_ name: String) -> String { JSONValue.string(name).text() }

  static func write(_ text: String, to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    try output.write(text)
    try output.commit()
  }

  private static func lines(_ text: String) -> JSONValue {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(
      lines.enumerated().map { .string($0.element + ($0.offset + 1 < lines.count ? "\n" : "")) })
  }

  private static func oneLine(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }
}
