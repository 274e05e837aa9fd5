import Foundation
import TestSupport
import Testing

/// The study with a known answer in docs/comparison.md: what its tables show is what it claims.
@Suite(.enabled(if: Fixtures.long)) struct LongComparisonDemonstrationTests {
  /// Pairs of groups with a difference after Holm, by measure.
  private func findings(_ path: String) throws -> [String: Set<String>] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let heading = lines[0].split(separator: ",").map(String.init)
    let p = try #require(heading.firstIndex(of: "p_holm"))
    var found: [String: Set<String>] = [:]
    for line in lines.dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      found[cells[0], default: []].formUnion(Double(cells[p]) ?? 1 < 0.05 ? ["\(cells[1])-\(cells[2])"] : [])
    }
    return found
  }

  @Test func invariantMetricsFindThePlantedDifferenceAndPublishedOnesTheBox() throws {
    let folder = try TemporaryFolder()
    let script = Fixtures.root + "/Scripts/demo-comparison.sh"
    let outcome = try Command.run([script, folder.path], program: "/bin/sh")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let invariant = try findings(folder.file("invariant/comparisons.csv"))
    let published = try findings(folder.file("published/comparisons.csv"))
    #expect(invariant.count == 7 && published.count == 7)
    #expect(invariant.values.allSatisfy { !$0.contains("near-far") })
    #expect(invariant.values.count { $0 == ["torus-near", "torus-far"] } == 6)
    #expect(published.values.count { $0.contains("near-far") } == 5)
  }
}
