import Foundation
import Studies
import TestSupport
import Testing

/// The table in the program is that of the reference files.
@Suite struct ReferenceSeedsTests {
  private func rows(_ name: String) throws -> [[String: String]] {
    let text = try String(contentsOfFile: Fixtures.path("reference/\(name)"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    return lines.dropFirst().map { fields in
      Dictionary(uniqueKeysWithValues: zip(lines[0], fields).map { (String($0), String($1)) })
    }
  }

  private func expect(_ state: String, _ metric: String, _ values: [String?]) throws {
    let stored = try #require(ReferenceSeeds.values.first { $0.state == state && $0.metric == metric })
    #expect(stored.values.count == values.count)
    for (stored, text) in zip(stored.values, values) {
      let value = try #require(text.flatMap { Double($0) })
      // Seven digits.
      #expect((stored - value).magnitude <= 1e-6 * max(value.magnitude, 1e-9), "\(state) \(metric)")
    }
  }

  @Test func presetsAreThoseOfTheReference() throws {
    let open = try rows("canonical_presets.csv").filter { $0["L"].flatMap { Double($0) } == 0 }
    for state in ["swarm", "torus", "dynamic_parallel", "highly_parallel"] {
      let seeds = open.filter { $0["state"] == state }
      #expect(seeds.count == 12)
      let name = state.replacing("_", with: "-")
      try expect(name, "polarization", seeds.map { $0["P"] })
      try expect(name, "rotation", seeds.map { $0["M"] })
    }
    for state in ["torus", "dynamic_parallel"] {
      for size in ["50", "200"] {
        let seeds = try rows("presets_otherN.csv").filter { $0["state"] == state && $0["N"] == size }
        try expect("\(state.replacing("_", with: "-"))-\(size)", "polarization", seeds.map { $0["P"] })
        try expect("\(state.replacing("_", with: "-"))-\(size)", "rotation", seeds.map { $0["M"] })
      }
    }
  }

  @Test func publishedCasesAreThoseOfTheReference() throws {
    let cases = [
      "case1_swarm": "swarm", "case2_torus": "torus", "case3_dynamic_parallel": "dynamic-parallel",
      "case4_highly_parallel": "highly-parallel",
    ]
    var count = 0
    for (name, state) in cases {
      let seeds = try rows("envelope_seeds.csv").filter { $0["case"] == name }
      for stored in ReferenceSeeds.values where stored.state == "published/" + state {
        try expect(stored.state, stored.metric, seeds.map { $0[stored.metric + "_mean"] })
        count += 1
      }
    }
    #expect(count == 48)
  }
}
