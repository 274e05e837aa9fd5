import Foundation
import TestSupport
import Testing

/// What a user reads when there is no figure, no movie and no notebook, and that names cannot break them.
@Suite struct FigureFailureTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func table(_ name: String, _ rows: [String]) throws -> String {
    try ("frame,id,x,y\n" + rows.map { $0 + "\n" }.joined()).write(
      toFile: folder.file(name), atomically: false, encoding: .utf8)
    return folder.file(name)
  }

  /// One line, the status, and nothing written.
  private func refuse(
    _ arguments: [String], status: Int32, _ message: String, environment: [String: String] = [:]
  ) throws {
    let before = try folder.entries()
    let outcome = try Command.run(arguments, environment: environment)
    #expect(outcome.status == status)
    #expect(outcome.errors.hasPrefix("kadita: ") && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(outcome.output.isEmpty)
    #expect(try folder.entries() == before)
  }

  @Test func unknownFigure() throws {
    try refuse(
      ["figure", "serie", FigureTests.torus, "-o", folder.file("a.pdf")], status: 64,
      "there is no figure serie; did you mean series?")
  }

  @Test func unknownEnding() throws {
    try refuse(
      ["figure", "series", FigureTests.torus, "-o", folder.file("a.jpg")], status: 64,
      "a.jpg: the name does not end in .pdf, .svg or .png")
    try refuse(
      ["render", FigureTests.torus, "-o", folder.file("a.avi")], status: 64,
      "a.avi: the name does not end in .mp4, .webm, .gif or .png")
    try refuse(
      ["render", FigureTests.torus, "-o", folder.file("a.png")], status: 64,
      "write for instance frame-%05d.png")
  }

  @Test func withoutGnuplot() throws {
    let bare = ["PATH": folder.path]
    let remedy =
      "gnuplot draws the figures, and is not installed; install it, on Debian: apt-get install gnuplot-nox"
    try refuse(
      ["figure", "series", FigureTests.torus, "-o", folder.file("a.pdf")], status: 69, remedy,
      environment: bare)
    try refuse(
      ["render", FigureTests.torus, "-o", folder.file("a.mp4")], status: 69, remedy, environment: bare)
  }

  @Test func withoutFfmpeg() throws {
    // A folder in which there is gnuplot and nothing else.
    let found = try Command.run(["-c", "command -v gnuplot"], program: "/bin/sh").output
    let gnuplot = try #require(found.split(separator: "\n").first)
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("gnuplot"), withDestinationPath: String(gnuplot))
    let bare = ["PATH": folder.path]
    try refuse(
      ["render", FigureTests.torus, "-o", folder.file("a.mp4")], status: 69, "apt-get install ffmpeg",
      environment: bare)
    let arguments = [
      "render", FigureTests.torus, "--max-frames", "3", "--pixels", "64", "-o", folder.file("f%02d.png"),
    ]
    let outcome = try Command.run(arguments, environment: bare)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try folder.entries() == ["f00.png", "f01.png", "f02.png", "gnuplot"])
  }

  @Test func whatGnuplotSays() throws {
    try "#!/bin/sh\necho 'line 3: no such terminal' >&2\nexit 1\n".write(
      toFile: folder.file("gnuplot"), atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.file("gnuplot"))
    try refuse(
      ["figure", "series", FigureTests.torus, "-o", folder.file("a.pdf")], status: 74,
      "gnuplot failed: line 3: no such terminal", environment: ["PATH": "\(folder.path):/usr/bin:/bin"])
  }

  @Test func existingOutput() throws {
    let arguments = ["figure", "snapshot", FigureTests.torus, "-o", folder.file("a.svg")]
    #expect(try Command.run(arguments).status == 0)
    try refuse(arguments, status: 73, "a.svg: exists already; use --force to overwrite it")
    #expect(try Command.run(arguments + ["--force"]).status == 0)
  }

  @Test func readOnlyOutput() throws {
    try refuse(
      ["figure", "series", FigureTests.torus, "-o", "/proc/kadita.pdf"], status: 73,
      "/proc/kadita.pdf: cannot be created")
    try refuse(
      ["render", FigureTests.torus, "-o", "/proc/kadita.mp4"], status: 73,
      "/proc/kadita.mp4: cannot be created")
  }

  @Test(arguments: FigureTests.figures) func withoutFrames(figure: String) throws {
    let path = try table("empty.csv", [])
    let outcome = try Command.run(["figure", figure, path, "-o", folder.file("a.pdf")])
    #expect(outcome.status == 65)
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try folder.entries() == ["empty.csv"])
  }

  @Test(arguments: FigureTests.figures) func withoutPositions(figure: String) throws {
    let path = try table("nan.csv", (0..<20).flatMap { frame in (0..<3).map { "\(frame),\($0),NaN,NaN" } })
    let outcome = try Command.run(["figure", figure, path, "-o", folder.file("a.pdf")])
    #expect(outcome.status == 65, "\(outcome.errors)")
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(try folder.entries() == ["nan.csv"])
  }

  @Test func oneFish() throws {
    let path = try table("one.csv", (0..<40).map { "\($0),0,\($0 % 7),\($0 % 5)" })
    for figure in ["series", "portrait", "profile", "correlation"] {
      try refuse(["figure", figure, path, "-o", folder.file("a.pdf")], status: 65, "one.csv: has no")
    }
    for figure in ["snapshot", "spectra"] {
      let outcome = try Command.run(["figure", figure, path, "-o", folder.file("\(figure).pdf")])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
  }

  @Test func severalRecordingsWhereOneIsDrawn() throws {
    try refuse(
      ["figure", "series", FigureTests.torus, FigureTests.torus, "-o", folder.file("a.pdf")], status: 64,
      "the figure series is drawn from one recording, not 2")
  }

  @Test func aSweepIsNoRecording() throws {
    try refuse(
      ["figure", "sweep", FigureTests.torus, "-o", folder.file("a.pdf")], status: 65,
      "torus.nc: is no file of 'kadita sweep'")
  }

  @Test func namesAreTextAndNothingElse() throws {
    let name = "<script>alert('x')</script>$x_1^2 é\n魚 \"`touch made`\" {/Bold b}.csv"
    let rows = (0..<20).flatMap { frame in (0..<6).map { "\(frame),\($0),\($0 * frame % 7),\($0)" } }
    _ = try table("plain.csv", rows)
    let odd = folder.path + "/" + name.replacingOccurrences(of: "/", with: "⁄")
    try FileManager.default.moveItem(atPath: folder.file("plain.csv"), toPath: odd)
    let outcome = try Command.run(
      ["figure", "snapshot", odd, odd, "--title", "<b>'bold'</b> & \"quoted\"", "-o", folder.file("a.svg")])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let svg = try Data(contentsOf: URL(fileURLWithPath: folder.file("a.svg")))
    let text = String(decoding: svg, as: UTF8.self)
    #expect(!text.contains("<script>alert") && !text.contains("<b>"))
    #expect(text.contains("&lt;script") && text.contains("$x_1^2"))
    #expect(try folder.entries().count == 2)
    let check = try Command.run(
      ["-c", "import sys, xml.dom.minidom as m; m.parse(sys.argv[1])", folder.file("a.svg")],
      program: "/usr/bin/python3")
    #expect(check.status == 0, "\(check.errors)")
  }
}
