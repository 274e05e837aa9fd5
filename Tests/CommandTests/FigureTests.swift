import Foundation
import TestSupport
import Testing

/// What `kadita figure` draws.
@Suite struct FigureTests {
  static let torus = "fixtures/states/torus.nc"
  static let figures = ["series", "portrait", "profile", "spectra", "correlation", "snapshot"]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func draw(_ arguments: [String], environment: [String: String] = [:]) throws {
    let outcome = try Command.run(["figure"] + arguments, environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
  }

  private func tool(_ name: String, _ arguments: [String]) throws -> String {
    let outcome = try Command.run(["-c", "exec \"$@\"", "sh", name] + arguments, program: "/bin/sh")
    #expect(outcome.status == 0, "\(name): \(outcome.errors)")
    return outcome.output
  }

  @Test(arguments: figures) func isOnePageWithItsFonts(figure: String) throws {
    let file = folder.file("figure.pdf")
    try draw([figure, Self.torus, "--width", "single", "--height", "60", "-o", file])
    let facts = try tool("pdfinfo", [file])
    #expect(facts.contains("Pages:           1\n"))
    // 85 by 60 millimetres in points, of which gnuplot takes the whole ones.
    let size = try #require(facts.split(separator: "\n").first { $0.hasPrefix("Page size:") })
    let numbers = size.split(separator: " ").compactMap { Double($0) }
    #expect(abs(numbers[0] - 85 / 25.4 * 72) < 1 && abs(numbers[1] - 60 / 25.4 * 72) < 1)
    let fonts = try tool("pdffonts", [file]).split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    // The columns are: … emb sub uni object ID.
    for font in fonts { #expect(font.split(separator: " ").suffix(5).first == "yes", "\(font)") }
  }

  @Test func theEndingSaysTheFormat() throws {
    try draw(["snapshot", Self.torus, "--width", "40", "--dpi", "100", "-o", folder.file("a.png")])
    try draw(["snapshot", Self.torus, "-o", folder.file("a.svg")])
    let png = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.png")))
    // The width is the first number of the header: 40 mm at 100 dots an inch.
    #expect(png.prefix(4) == Data([0x89, 0x50, 0x4E, 0x47]))
    #expect(png[16..<20].reduce(0) { $0 << 8 | Int($1) } == 157)
    let svg = try String(contentsOfFile: folder.file("a.svg"), encoding: .utf8)
    #expect(svg.contains("<svg") && svg.contains("heading (°)"))
    #expect(try folder.entries() == ["a.png", "a.svg"])
  }

  @Test func theSeriesHasTheNumbersOfTheTable() throws {
    let script = try Command.run(["figure", "series", Self.torus, "--script"]).output
    try draw(["series", Self.torus, "-o", folder.file("a.svg")])
    let outcome = try Command.run(["analyze", Self.torus, "-q", "-o", folder.path])
    #expect(outcome.status == 0)
    let table = try String(contentsOfFile: folder.file("torus.metrics.csv"), encoding: .utf8)
    let rows = table.split(separator: "\n").map { $0.split(separator: ",").map(String.init) }
    let columns = ["polarization_unbiased", "milling_unbiased"]
    for (number, column) in columns.enumerated() {
      let place = try #require(rows[0].firstIndex(of: column))
      let drawn = try Self.block("s0_\(number)", in: script)
      // 41 frames are not thinned: middle of the stretch, mean, smallest and largest are the time and the value.
      #expect(
        drawn
          == rows.dropFirst().map { [$0[1], $0[place], $0[place], $0[place]] }.map { $0.map { Double($0) } })
    }
  }

  @Test func longSeriesAreThinnedToTheirMeansAndRanges() throws {
    let lines = (0..<4000).flatMap { frame in
      (0..<4).map { "\(frame),\($0),\(Double($0) + 0.01 * Double(frame)),\(frame * (frame % 3) % 7)" }
    }
    try ("frame,id,x,y\n" + lines.joined(separator: "\n") + "\n").write(
      toFile: folder.file("long.csv"), atomically: false, encoding: .utf8)
    let arguments = ["figure", "series", folder.file("long.csv"), "--fps", "10", "--script", "--published"]
    let drawn = try Self.block("s0_0", in: Command.run(arguments).output)
    #expect(drawn.count == 800)
    let known = drawn.compactMap { row in row.contains { $0?.isNaN ?? true } ? nil : row.compactMap { $0 } }
    #expect(known.count > 700)
    #expect(known.allSatisfy { $0[2] <= $0[1] && $0[1] <= $0[3] })
    #expect(known.contains { $0[2] < $0[3] })
  }

  @Test func sweepsAreMedianAndRange() throws {
    let file = folder.file("loop.nc")
    let sweep = [
      "sweep", "torus", "--fish", "12", "--steps", "20", "--vary", "dr_orientation=1,2", "--replicates", "3",
      "--hysteresis", "-q", "-o", file,
    ]
    #expect(try Command.run(sweep).status == 0)
    let script = try Command.run(["figure", "sweep", file, "--script"]).output
    let dump = try tool("ncdump", ["-v", "polarization", "-p", "17,17", file])
    let text = try #require(dump.components(separatedBy: "polarization =").last)
    let values = text.split { " ,;\n}".contains($0) }.compactMap { Double($0) }
    // Replicate, direction, value of the parameter.
    #expect(values.count == 12)
    for direction in 0..<2 {
      let drawn = try Self.block("l0_\(direction)", in: script)
      for point in 0..<2 {
        let schools = (0..<3).map { values[($0 * 2 + direction) * 2 + point] }.sorted()
        #expect(drawn[point] == [Double(point + 1), schools[1], schools[0], schools[2]])
      }
    }
    try draw(["sweep", file, "-o", folder.file("loop.pdf")])
  }

  @Test func theListNamesEveryFigure() throws {
    let outcome = try Command.run(["figure", "--list"])
    #expect(outcome.status == 0)
    for figure in Self.figures + ["sweep"] { #expect(outcome.output.contains("  \(figure) ")) }
  }

  /// The rows of a data block.
  static func block(_ name: String, in script: String) throws -> [[Double?]] {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0 == "$\(name) << EOD" })
    return lines[(start + 1)...].prefix { $0 != "EOD" }.map { $0.split(separator: " ").map { Double($0) } }
  }
}
