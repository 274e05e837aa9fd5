import TestSupport
import Testing

/// `kadita info` names the options that a recording needs, in a command that can be run.
@Suite("What kadita info suggests")
struct InfoSuggestionTests {
  private func lines(_ words: [String]) throws -> [String] {
    let outcome = try Command.run(["info"] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test func whatIsNotKnown() throws {
    let lines = try lines(["fixtures/tables/long.csv"])
    #expect(lines.last == "  kadita analyze fixtures/tables/long.csv --fps RATE --max-gap 1")
  }

  @Test func bodyLengthsWhereTheFileKnowsThem() throws {
    #expect(
      try lines(["fixtures/tables/idtrackerai-csv"]).last
        == "  kadita analyze fixtures/tables/idtrackerai-csv --unit BL --max-gap 1")
  }

  @Test func headingWhereThereAreHeadAndTail() throws {
    #expect(
      try lines(["fixtures/tables/fasttrack.txt", "--fps", "25", "--max-gap", "1"]).last
        == "  kadita analyze fixtures/tables/fasttrack.txt --fps 25 --max-gap 1 --heading Head,Tail "
        + "--scale LENGTH_PER_UNIT --unit NAME")
  }

  @Test(arguments: ["deeplabcut.h5", "movement.nc", "sleap.h5"]) func headingOfArrays(name: String) throws {
    let options = ["fixtures/arrays/\(name)", "--point", "body"]
    #expect(try lines(options).last?.contains(" --heading head,tail") == true)
  }

  /// What is suggested can be typed, and then nothing is missing.
  @Test func theCommandWorks() throws {
    let options = ["--unit", "BL", "--max-gap", "1"]
    let text = try lines(["fixtures/tables/idtrackerai-csv"] + options)
    #expect(!text.contains { $0.contains("worth adding") })
    #expect(try Command.run(["analyze", "-q", "fixtures/tables/idtrackerai-csv"] + options).status == 0)
  }
}
