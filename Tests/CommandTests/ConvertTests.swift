import Foundation
import TestSupport
import Testing

@Suite("kadita convert")
struct ConvertTests {
  private let folder: TemporaryFolder
  private let input = Fixtures.path("reference/frames/case2_torus.nc")

  init() throws { folder = try TemporaryFolder() }

  private func digest(_ path: String) throws -> Substring? {
    try Command.run(["info", path, "--digest"]).output.split(separator: " ").first
  }

  @Test(
    "a converted recording has the same numbers and the same metrics", arguments: ["kadita", "dewi-kadita"])
  func sameNumbers(layout: String) throws {
    let path = folder.file("out.nc")
    let outcome = try Command.run(["convert", input, "-o", path, "--layout", layout])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(try digest(path) == digest(input))
    func metrics(_ input: String, _ name: String) throws -> String {
      let outcome = try Command.run(["analyze", input, "-q", "-o", folder.file(name)])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let stem = URL(fileURLWithPath: input).deletingPathExtension().lastPathComponent
      return try String(contentsOfFile: folder.file(name) + "/\(stem).metrics.csv", encoding: .utf8)
    }
    #expect(try metrics(path, "converted") == metrics(input, "original"))
  }

  @Test("frames, individuals and units are chosen on the way")
  func options() throws {
    let path = folder.file("out.nc")
    let outcome = try Command.run([
      "convert", input, "-o", path, "--frames", "10:20", "--exclude", "0", "--exclude", "1", "--scale", "2",
      "--unit", "m",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let info = try Command.run(["info", path, "--json"]).output
    let json = try #require(JSONSerialization.jsonObject(with: Data(info.utf8)) as? [String: Any])
    #expect(json["frames"] as? Int == 10)
    #expect((json["individuals"] as? [String])?.count == 198)
    #expect(json["length_unit"] as? String == "m")
  }

  @Test("an existing file stays as it is without --force")
  func existing() throws {
    let path = folder.file("out.nc")
    try Data("precious".utf8).write(to: URL(fileURLWithPath: path))
    let outcome = try Command.run(["convert", input, "-o", path])
    #expect(outcome.status == 73)
    #expect(outcome.errors == "kadita: \(path): exists already; use --force to overwrite it\n")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    #expect(try Command.run(["convert", input, "-o", path, "--force"]).status == 0)
  }

  @Test("a mistyped layout is suggested")
  func layout() throws {
    let outcome = try Command.run(["convert", input, "-o", folder.file("out.nc"), "--layout", "movment"])
    #expect(outcome.status == 64)
    #expect(outcome.errors == "kadita: there is no layout named movment; did you mean movement?\n")
  }

  @Test("a damaged file is a message, never a crash: bytes flipped all over a small file")
  func damaged() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: Fixtures.path("reference/edges/tiny_5.nc")))
    let path = folder.file("damaged.nc")
    var state: UInt64 = 20_260_207
    for _ in 0..<60 {
      var copy = bytes
      for _ in 0..<3 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        copy[Int(state >> 33) % copy.count] ^= UInt8(truncatingIfNeeded: state >> 25) | 1
      }
      try copy.write(to: URL(fileURLWithPath: path))
      let outcome = try Command.run(["info", path, "--json"])
      #expect([0, 65].contains(outcome.status), "\(outcome.status): \(outcome.errors)")
      #expect(outcome.status == 0 || outcome.errors.hasPrefix("kadita: \(path): "))
    }
  }
}
