import Foundation
import TestSupport
import Testing

/// What `kadita render` makes.
@Suite struct RenderTests {
  @Test(arguments: ["mp4", "webm", "gif"]) func aMovieHasItsFrames(ending: String) throws {
    let folder = try TemporaryFolder()
    // A name that ffmpeg could take for an option or a protocol.
    let file = folder.file("-a:b %d.\(ending)")
    let outcome = try Command.run([
      "render", FigureTests.torus, "--max-frames", "5", "--pixels", "96", "--rate", "10", "-o", file,
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "\(file): 5 of 41 frames, 0.5 s\n")
    let probe = try Command.run(
      [
        "-c",
        "exec ffprobe -v error -count_frames -show_entries stream=width,height,nb_read_frames -of csv=p=0 \"file:$1\"",
        "sh", file,
      ], program: "/bin/sh")
    #expect(probe.output.hasPrefix("96,96,5"), "\(probe.output)\(probe.errors)")
    #expect(try folder.entries() == ["-a:b %d.\(ending)"])
  }

  @Test func framesOfPixelsNeedNoEncoder() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "render", FigureTests.torus, "--max-frames", "2", "--pixels", "64", "-o", folder.file("f%03d.png"),
    ]
    #expect(try Command.run(arguments).status == 0)
    #expect(try folder.entries() == ["f000.png", "f001.png"])
    let again = try Command.run(arguments)
    #expect(again.status == 73)
    #expect(again.errors.contains("f000.png: exists already"))
  }
}
