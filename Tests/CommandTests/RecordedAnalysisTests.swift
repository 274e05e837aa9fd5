import Foundation
import TestSupport
import Testing

/// `kadita analyze` finds the independent numbers of third-party recordings with the options named beside them.
@Suite("Analyses of recorded data", .enabled(if: Fixtures.data != nil, "the folder of recordings is absent"))
struct RecordedAnalysisTests {
  // SLEAP's own file is compared in the tests of the readers: it does not know its frame rate.
  @Test(arguments: RecordedInput.all.filter { !$0.input.hasPrefix("sleap/") })
  func meetsTheExpectation(_ recording: RecordedInput) throws {
    let expected = try #require(ExpectedEntry.all[recording.entry])
    let outcome = try Command.run(
      ["analyze", recording.path, "--json", "--metrics", "polarization,rotation"] + expected.words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let metrics = try #require(json?["metrics"] as? [String: [String: Any]])
    // movement stores 32 bits.
    let tolerance = recording.input.hasPrefix("movement/") ? 1e-7 : 1e-9
    for (metric, letter) in [("polarization", "P"), ("rotation", "M")] {
      #expect(metrics[metric]?["frames"] as? Double == expected.numbers["published_frames_used"])
      for number in ["mean", "sd"] {
        let found = try #require(metrics[metric]?[number] as? Double)
        let wanted = try #require(expected.numbers["published_\(letter)_\(number)"])
        #expect(abs(found - wanted) <= tolerance, "\(metric) \(number): \(found) instead of \(wanted)")
      }
    }
  }
}
