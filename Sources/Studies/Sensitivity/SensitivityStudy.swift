import TrajectoryModel

/// The same recordings, and the same comparisons, under every variant of a grid of choices.
public struct SensitivityStudy: Sendable {
  /// A measure of a recording.
  public struct Row: Sendable {
    /// The recording.
    public var recording: StudyEntry
    /// The measure.
    public var metric: String
    /// Standard error of its mean over time under the settings as given.
    public var standardError: Double
    /// The measure under every variant.
    public var number: SensitiveNumber
    /// 1 for the measure of this recording that the choices move most.
    public var rank = 0
  }

  /// A comparison of two groups.
  public struct Comparison: Sendable {
    /// The comparison under the settings as given.
    public var base: GroupComparison
    /// The difference under every variant.
    public var difference: SensitiveNumber
    /// Variants in which the difference could be computed, and of these those whose sign is that of the base.
    public var sameSign: Int
    /// Those in which it is significant (p after Holm below the level) where the base is, and not where it is not.
    public var sameVerdict: Int
    /// Variants in which there is a difference at all.
    public var variants: Int
    /// Smallest and largest p after Holm.
    public var holmRange: (low: Double, high: Double)
  }

  /// p after Holm below which a difference counts as significant.
  public static let level = 0.05

  /// The choices and their combinations.
  public let grid: SensitivityGrid
  /// A row a recording and measure.
  public let rows: [Row]
  /// A row a measure and pair of groups; empty where there is one group.
  public let comparisons: [Comparison]
  /// Recordings that could not be analysed under the settings as given.
  public let failures: [KaditaError]
  /// Variants that are left out, and why.
  public let notices: [Notice]

  /// Analyses recordings under every variant.
  ///
  /// - Parameters:
  ///   - entries: the recordings.
  ///   - grid: the variants.
  ///   - runner: gives threads, memory and the folder in which measures are kept; its settings are those of the grid.
  ///   - progress: called after each recording of each variant, from any thread.
  /// - Throws: `KaditaError` `interrupted` or `terminated` after a signal.
  public init(
    _ entries: [StudyEntry], grid: SensitivityGrid, runner: StudyRunner,
    progress: @Sendable @escaping () -> Void = {}
  ) throws {
    self.grid = grid
    // Variants that come to the same settings are computed once.
    var known: [String: [RecordingMeasures]] = [:]
    let runs = try grid.variants.map { variant -> [RecordingMeasures] in
      let key = variant.settings.fingerprint
      if let earlier = known[key] {
        entries.forEach { _ in progress() }
        return earlier
      }
      var runner = runner
      runner.settings = variant.settings
      let measured = try runner.measure(entries, progress: progress)
      known[key] = measured
      return measured
    }
    let base = runs[0]
    failures = base.compactMap(\.failure)
    notices = Self.notices(runs, grid)
    rows = base.indices.flatMap { index in Self.rows(runs.map { $0[index] }, grid) }
    comparisons = Set(entries.map(\.group)).count > 1 ? Self.comparisons(runs, grid) : []
  }

  private static func rows(_ runs: [RecordingMeasures], _ grid: SensitivityGrid) -> [Row] {
    var rows = runs[0].values.map { value in
      Row(
        recording: runs[0].entry, metric: value.name, standardError: value.standardError,
        number: SensitiveNumber(runs.map { $0.mean(value.name) }, grid))
    }
    for index in rows.indices {
      let own = rows[index].number.variation
      rows[index].rank = 1 + rows.count { $0.number.variation > own }
    }
    return rows
  }

  private static func comparisons(_ runs: [[RecordingMeasures]], _ grid: SensitivityGrid) -> [Comparison] {
    let studies = runs.map { StudyComparison($0).comparisons }
    return studies[0].map { base in
      // A variant may lack a measure or a group.
      let own = studies.map { study in
        study.first { $0.metric == base.metric && $0.groupA == base.groupA && $0.groupB == base.groupB }
      }
      let known = own.compactMap { $0 }.filter(\.difference.isFinite)
      let p = known.map(\.holmP).filter(\.isFinite)
      return Comparison(
        base: base, difference: SensitiveNumber(own.map { $0?.difference ?? .nan }, grid),
        sameSign: known.count { sign($0) == sign(base) },
        sameVerdict: known.count { ($0.holmP < level) == (base.holmP < level) }, variants: known.count,
        holmRange: (p.min() ?? .nan, p.max() ?? .nan))
    }
  }

  private static func sign(_ row: GroupComparison) -> Int {
    row.difference > 0 ? 1 : row.difference < 0 ? -1 : 0
  }

  /// One notice for every level under which a recording fails that can be analysed otherwise.
  private static func notices(_ runs: [[RecordingMeasures]], _ grid: SensitivityGrid) -> [Notice] {
    var counts: [String: Int] = [:]
    for (variant, run) in zip(grid.variants, runs) {
      for (recording, base) in zip(run, runs[0]) where base.failure == nil {
        guard let failure = recording.failure else { continue }
        let levels = variant.levels.sorted { $0.key.rawValue < $1.key.rawValue }
        let text = levels.map { "\($0.key.rawValue)=\($0.value)" }.joined(separator: " ")
        counts["\(text) is left out: \(failure.message)", default: 0] += 1
      }
    }
    return counts.sorted { $0.key < $1.key }.map { Notice("variant-left-out", $0.key, count: $0.value) }
  }
}
