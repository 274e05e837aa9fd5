import Foundation
import TestSupport
import Testing

/// The files of `kadita export`; `make test-notebooks` executes them.
@Suite struct ExportTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func cells(_ path: String) throws -> [[String: Any]] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let notebook = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(notebook["nbformat"] as? Int == 4 && notebook["nbformat_minor"] as? Int == 5)
    return try #require(notebook["cells"] as? [[String: Any]])
  }

  @Test func aRecordingWithItsNotebooks() throws {
    let outcome = try Command.run(["export", FigureTests.torus, "--notebook", "-o", folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "open it with: jupyter lab \(folder.file("torus.ipynb"))\n")
    #expect(
      try folder.entries() == [
        "torus.Rmd", "torus.codebook.csv", "torus.ipynb", "torus.metrics.csv", "torus.metrics.nc",
        "torus.spectra.csv", "torus.spectra.nc", "torus.summary.json",
      ])
    let cells = try cells(folder.file("torus.ipynb"))
    #expect(Set(cells.compactMap { $0["id"] as? String }).count == cells.count)
    let analysis = try Command.run(["analyze", FigureTests.torus, "-q", "-o", folder.file("plain")])
    #expect(analysis.status == 0)
    for name in ["torus.metrics.csv", "torus.codebook.csv"] {
      #expect(
        FileManager.default.contentsEqual(atPath: folder.file(name), andPath: folder.file("plain/" + name)))
    }
  }

  @Test func withoutNotebookThereIsNone() throws {
    let outcome = try Command.run(["export", FigureTests.torus, "-q", "--individuals", "-o", folder.path])
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(try folder.entries().contains("torus.individuals.csv"))
    #expect(try !folder.entries().contains { $0.hasSuffix(".ipynb") || $0.hasSuffix(".Rmd") })
  }

  @Test func namesAreTextAndNothingElse() throws {
    let name = "<script>alert(1)<⁄script> \"q\" é $x$\n\"\"\""
    try FileManager.default.copyItem(
      atPath: Fixtures.path("reference/edges/tiny_5.nc"), toPath: folder.file(name + ".nc"))
    let outcome = try Command.run([
      "export", folder.file(name + ".nc"), "--notebook", "-q", "-o", folder.path,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let cells = try cells(folder.file(name + ".ipynb"))
    let sources = cells.map { ($0["source"] as? [String] ?? []).joined() }
    #expect(sources[0].hasPrefix("# &lt;script&gt;alert\\(1\\)&lt;⁄script&gt;"))
    // The literal is one line, and Python reads it back as the name.
    let line = try #require(sources[1].split(separator: "\n").first)
    let check = try Command.run(
      [
        "-c", "import sys; space = {}; exec(sys.argv[1], space); assert space['stem'] == sys.argv[2]",
        String(line), name,
      ],
      program: "/usr/bin/python3")
    #expect(check.status == 0, "\(check.errors)")
    let document = try String(contentsOfFile: folder.file(name + ".Rmd"), encoding: .utf8)
    #expect(document.hasPrefix("---\ntitle: \"<script>"))
    #expect(document.contains("stem <- " + line.dropFirst("stem = ".count)))
  }

  @Test func aStudyIsCopiedBesideItsNotebooks() throws {
    let made = try Command.run(
      [
        "compare", "a=\(Fixtures.path("states/torus.nc"))", "a=\(Fixtures.path("states/swarm.nc"))",
        "b=\(Fixtures.path("states/highly-parallel.nc"))", "-q", "-o", folder.file("study"),
      ])
    #expect(made.status == 0, "\(made.errors)")
    let copied = try Command.run(
      ["export", "--study", folder.file("study"), "--notebook", "-q", "-o", folder.file("out")])
    #expect(copied.status == 0, "\(copied.errors)")
    for name in ["recordings.csv", "comparisons.csv", "study.nc", "study.json"] {
      #expect(
        FileManager.default.contentsEqual(
          atPath: folder.file("study/" + name), andPath: folder.file("out/" + name)))
    }
    #expect(try cells(folder.file("out/study.ipynb")).count > 5)
    // In the folder itself nothing has to be copied, so nothing is overwritten.
    let inside = try Command.run(
      ["export", "--study", folder.file("study"), "--notebook", "-q", "-o", folder.file("study")])
    #expect(inside.status == 0, "\(inside.errors)")
  }

  @Test func whatIsNoStudy() throws {
    let outcome = try Command.run(["export", "--study", folder.path, "-o", folder.file("out")])
    #expect(outcome.status == 66)
    #expect(
      outcome.errors
        == "kadita: \(folder.path)/recordings.csv: cannot be read: No such file or directory\n")
    let both = try Command.run([
      "export", FigureTests.torus, "--study", folder.path, "-o", folder.file("out"),
    ])
    #expect(both.status == 64)
  }

  @Test func existingFilesAreKept() throws {
    let arguments = ["export", FigureTests.torus, "--notebook", "-q", "-o", folder.path]
    #expect(try Command.run(arguments).status == 0)
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 73)
    #expect(outcome.errors.hasSuffix(": exists already; use --force to overwrite it\n"))
    #expect(try Command.run(arguments + ["--force"]).status == 0)
  }
}
