import Foundation

/// A part of a page that a command writes, between two comments.
enum MarkedText {
  /// Puts a text between `<!-- NAME -->` and `<!-- end -->` in a file.
  ///
  /// - Throws: ``BenchmarkError`` where the file has no such comments.
  static func replace(_ name: String, in path: String, by text: String) throws {
    let page = try String(contentsOfFile: path, encoding: .utf8)
    guard let begin = page.range(of: "<!-- \(name) -->\n"),
      let end = page.range(of: "<!-- end -->", range: begin.upperBound..<page.endIndex)
    else { throw BenchmarkError("\(path) has no place for \(name)") }
    let new = page[..<begin.upperBound] + text + page[end.lowerBound...]
    try String(new).write(toFile: path, atomically: true, encoding: .utf8)
  }
}
