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

  /// What differs, and the words that say what it does to which measure.
  static let differences: [(code: String, change: @Sendable (inout RecordingTraits) -> Void, says: String)] =
    [
      (
        "time-step", { $0.timeStep = 0.2 },
        "time steps differ (a: 0.1; b: 0.2): peak_frequency, integral_time, and speeds"
      ),
      ("time-step", { $0.timeStep = nil }, "time steps differ (a: 0.1; b: uneven)"),
      (
        "group-size", { $0.individuals = 80 },
        "group sizes differ (a: 50; b: 80): polarization, rotation and all published entropies are biased"
      ),
      (
        "box", { $0.box = [30, 30, 30] },
        "boxes differ (a: 20.0 × 20.0 × 20.0; b: 30.0 × 30.0 × 30.0): published cohesion, depth"
      ),
      ("box", { $0.box = [] }, "boxes differ (a: 20.0 × 20.0 × 20.0; b: open)"),
      ("unit", { $0.lengthUnit = "mm" }, "units differ (a: cm/s; b: mm/s): radius_of_gyration, nearest_"),
      ("unit", { $0.timeUnit = nil }, "units differ (a: cm/s; b: cm/unknown)"),
      (
        "dimensions", { $0.dimensions = 2 }, "spatial dimensions differ (a: 3-D; b: 2-D): no entropy or order"
      ),
      (
        "velocity", { $0.velocity = "savgol" }, "sources of velocities differ (a: file; b: savgol): smoothing"
      ),
      (
        "missing", { $0.missingFraction = 0.3 },
        "missing shares differ (a: 1 to 1 %; b: 30 to 30 %): gaps thin the school out, which raises "
      ),
    ]

  @Test(arguments: differences.indices) func whatShouldNotBePooledIsNamed(index: Int) {
    let (code, change, says) = Self.differences[index]
    let plain = RecordingTraits(
      individuals: 50, dimensions: 3, timeStep: 0.1, box: [20, 20, 20], lengthUnit: "cm", timeUnit: "s",
      velocity: "file", missingFraction: 0.01)
    var changed = plain
    change(&changed)
    let a = RecordingMeasures(StudyEntry(path: "", group: "a"), values: [], traits: plain)
    let b = RecordingMeasures(StudyEntry(path: "", group: "b"), values: [], traits: changed)
    let notices = PoolingCheck.notices([a, b])
    #expect(notices.map(\.code) == ["pooling-" + code])
    #expect(notices.first?.message.hasPrefix(says) == true, "\(notices)")
    #expect(PoolingCheck.notices([a, a]).isEmpty)
  }

  @Test func whatIsTheSameEverywhereCostsNothing() {
    let recordings = (0..<12).map { index in
      RecordingMeasures(
        StudyEntry(path: "\(index)", group: index < 6 ? "a" : "b"),
        values: [.init(name: "same", mean: 1), .init(name: "m", mean: Double(index))])
    }
    let rows = StudyComparison(recordings).comparisons
    #expect(rows[0].test.p == 1 && rows[0].holmP == 1 && rows[0].warning == "the same in all recordings")
    #expect(rows[1].holmP == rows[1].test.p)
  }
}
