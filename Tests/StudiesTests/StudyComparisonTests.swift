import PortableMath
import Studies
import Testing
import TrajectoryModel

@Suite struct StudyComparisonTests {
  private let random = Philox(seed: 5)

  /// Three groups of eight; only `shifted` differs, and only in the third group.
  private func study(seed: UInt32, shift: Double = 3) -> StudyComparison {
    let recordings = (0..<24).map { index -> RecordingMeasures in
      let group = ["a", "b", "c"][index / 8]
      let noise = random.normals(UInt32(index), seed, 0, 0)
      return RecordingMeasures(
        StudyEntry(path: "\(index)", group: group),
        values: [
          .init(name: "same", mean: noise.x),
          .init(name: "shifted", mean: noise.y + (group == "c" ? shift : 0)),
        ])
    }
    return StudyComparison(recordings, margin: 2)
  }

  @Test func findsThePlantedDifferenceAndNoOther() {
    let study = study(seed: 1)
    #expect(study.groups == ["a", "b", "c"])
    #expect(study.comparisons.count == 6)
    for row in study.comparisons {
      let isPlanted = row.metric == "shifted" && row.groupB == "c"
      #expect((row.holmP < 0.05) == isPlanted, "\(row.metric) \(row.groupA) \(row.groupB): \(row.holmP)")
      #expect(row.holmP >= row.test.p && row.benjaminiHochbergP <= row.holmP)
      if isPlanted {
        #expect(row.difference > 1 && row.interval.low > 0 && row.hedgesG > 1 && row.cliffsDelta > 0.8)
      }
      #expect(row.warning.isEmpty)
    }
  }

  @Test func nullStudiesSeldomFindAnything() {
    // The chance of any finding in a study is at most 5 % after Holm; 120 studies: three binomial errors are 6 %.
    let findings = (0..<120).count { seed in
      study(seed: UInt32(100 + seed), shift: 0).comparisons.contains { $0.holmP <= 0.05 }
    }
    #expect(findings <= 13)
  }

  @Test func smallGroupsAreWarnedOf() {
    let recordings = [("a", 1.0), ("a", 2), ("b", 8), ("b", 9)].map {
      RecordingMeasures(StudyEntry(path: $0.0, group: $0.0), values: [.init(name: "m", mean: $0.1)])
    }
    let row = StudyComparison(recordings).comparisons[0]
    #expect(abs(row.test.p - 1.0 / 3) < 1e-15)
    #expect(row.warning == "with so few recordings p cannot be below 0.333, whatever the difference")
  }

  @Test func failuresAndMissingMeasuresAreLeftOut() {
    var recordings = (0..<6).map {
      RecordingMeasures(
        StudyEntry(path: "\($0)", group: $0 < 3 ? "a" : "b"),
        values: [.init(name: "m", mean: $0 == 0 ? .nan : Double($0))])
    }
    recordings.append(
      RecordingMeasures(StudyEntry(path: "x", group: "b"), failure: KaditaError(.noInput, "gone")))
    let row = StudyComparison(recordings).comparisons[0]
    #expect(row.countA == 2 && row.countB == 3)
    #expect(row.difference == 2.5)
  }

  @Test func whatShouldNotBePooledIsNamed() {
    func recording(_ group: String, _ individuals: Int, _ edge: Double) -> RecordingMeasures {
      let traits = RecordingTraits(
        individuals: individuals, dimensions: 3, timeStep: 0.1, box: [edge, edge, edge])
      return RecordingMeasures(StudyEntry(path: "", group: group), values: [], traits: traits)
    }
    let recordings = [recording("a", 50, 20), recording("b", 80, 30)]
    let notices = PoolingCheck.notices(recordings)
    #expect(notices.map(\.code) == ["pooling-group-size", "pooling-box"])
    #expect(notices[0].message.hasPrefix("group sizes differ (a: 50; b: 80): published metrics are biased"))
    #expect(PoolingCheck.notices([recordings[0], recordings[0]]).isEmpty)
  }
}
