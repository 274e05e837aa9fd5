import Foundation
import TestSupport
import Testing

/// Whatever a page shows as printed by a command is what the command prints now.
///
/// A page holds a command in a comment, `<!-- printed by: kadita … -->`, and below it the output between fences.
/// With KADITA_UPDATE_DOCS=1 (`make tables`) the outputs are rewritten instead of compared.
@Suite struct DocumentedOutputTests {
  static let pages: [String] = {
    let entries = FileManager.default.enumerator(atPath: Fixtures.root + "/docs")
    let docs = entries?.compactMap { $0 as? String }.filter { $0.hasSuffix(".md") } ?? []
    return ["README.md", "CONTRIBUTING.md"] + docs.sorted().map { "docs/" + $0 }
  }()

  @Test func thereAreSome() throws {
    let shown = try Self.pages.map { try Self.examples(in: Self.text(of: $0)).count }
    #expect(shown.reduce(0, +) > 5)
  }

  @Test(arguments: pages) func showsWhatTheCommandPrints(page: String) throws {
    var text = try Self.text(of: page)
    for example in try Self.examples(in: text) {
      let outcome = try Command.run(["-c", example.command], program: "/bin/sh")
      #expect(outcome.status == 0, "\(example.command): \(outcome.errors)")
      if ProcessInfo.processInfo.environment["KADITA_UPDATE_DOCS"] == "1" {
        text = text.replacingOccurrences(of: example.block, with: example.block(printing: outcome.output))
      } else {
        #expect(example.output == outcome.output, "\(page) is stale: run make tables")
      }
    }
    if ProcessInfo.processInfo.environment["KADITA_UPDATE_DOCS"] == "1" {
      try text.write(toFile: Fixtures.root + "/" + page, atomically: true, encoding: .utf8)
    }
  }

  /// A command and its output as a page shows them.
  struct Example {
    let block: String
    let command: String
    let output: String

    func block(printing output: String) -> String {
      "<!-- printed by: \(command) -->\n```\n\(output)```\n"
    }
  }

  static func text(of page: String) throws -> String {
    try String(contentsOfFile: Fixtures.root + "/" + page, encoding: .utf8)
  }

  static func examples(in text: String) throws -> [Example] {
    let pattern = try Regex(
      "<!-- printed by: (.*?) -->\n```\n(.*?)```\n", as: (Substring, Substring, Substring).self
    ).dotMatchesNewlines()
    return text.matches(of: pattern).map {
      Example(block: String($0.output.0), command: String($0.output.1), output: String($0.output.2))
    }
  }
}
