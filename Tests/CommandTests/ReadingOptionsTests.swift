import Foundation
import TestSupport
import Testing

/// The options that choose what of a recording is read.
@Suite struct ReadingOptionsTests {
  static let recording = "fixtures/reference/frames/case1_swarm.nc"

  @Test func framesAreHalfOpenWithAStep() throws {
    #expect(try frames(["--frames", "10:20:2"]) == [10, 12, 14, 16, 18])
    #expect(try frames(["--frames", "38:"]) == [38, 39, 40])
  }

  @Test func timesExcludeTheirEnd() throws {
    #expect(try frames(["--time", "5:12.5"]) == [2, 3, 4])
    #expect(try frames(["--time", "97.5:"]) == [39, 40])
  }

  @Test func aFrameRateGivesSeconds() throws {
    let input = try section("input", ["--fps", "10"])
    #expect(input["dt"] as? Double == 0.1)
    #expect(input["time_unit"] as? String == "s")
  }

  @Test func openIgnoresTheBox() throws {
    #expect(try section("input", ["--open"])["box"] is NSNull)
    let settings = try section("settings", ["--open", "--reference-length", "25"])
    let box = try #require(settings["published_box"] as? [String: Any])
    #expect(box["origin"] as? String == "reference-length")
    #expect(box["length"] as? Double == 25)
  }

  @Test func scalesLengths() throws {
    let plain = try mean("spread", [])
    let scaled = try mean("spread", ["--scale", "0.01", "--unit", "m"])
    // One rounding per coordinate.
    #expect(abs(scaled / plain - 0.01) < 1e-15)
    #expect(try section("input", ["--scale", "0.01", "--unit", "m"])["length_unit"] as? String == "m")
  }

  @Test func excludesIndividuals() throws {
    #expect(try section("input", ["--exclude", "3", "--exclude", "77"])["individuals_max"] as? Int == 148)
  }

  @Test(arguments: [
    (
      ["--frames", "abc"], "The value 'abc' is invalid for '--frames <A:B:STEP>'; see 'kadita analyze --help'"
    ),
    (
      ["--open", "--box", "25"],
      "--open and --box exclude each other; see 'kadita analyze --help'"
    ),
    (["--heading", "nose"], "--heading needs two body points, HEAD,TAIL; see 'kadita analyze --help'"),
    (["--fps", "0"], "--fps needs a positive number; see 'kadita analyze --help'"),
  ])
  func impossibleValues(options: [String], message: String) throws {
    let outcome = try Command.run(["analyze", Self.recording] + options)
    #expect(outcome.errors == "kadita: \(message)\n")
    #expect(outcome.status == 64)
  }

  private func object(_ options: [String]) throws -> [String: Any] {
    let outcome = try Command.run(["analyze", Self.recording, "--json"] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func section(_ name: String, _ options: [String]) throws -> [String: Any] {
    try #require(object(options)[name] as? [String: Any])
  }

  private func mean(_ metric: String, _ options: [String]) throws -> Double {
    let metrics = try #require(section("metrics", options) as? [String: [String: Any]])
    return try #require(metrics[metric]?["mean"] as? Double)
  }

  private func frames(_ options: [String]) throws -> [Int] {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["analyze", Self.recording, "-q", "-o", folder.path] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = try String(contentsOfFile: folder.file("case1_swarm.metrics.csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { Int($0.split(separator: ",")[0]) }
  }
}
