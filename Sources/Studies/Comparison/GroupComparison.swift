import Statistics

/// One measure compared between two groups of recordings; differences are of group b minus group a.
public struct GroupComparison: Sendable {
  /// The measure.
  public var metric: String
  /// The earlier group.
  public var groupA: String
  /// The later group.
  public var groupB: String
  /// Recordings of group a that have the measure.
  public var countA: Int
  /// Recordings of group b that have the measure.
  public var countB: Int
  /// Difference of the means.
  public var difference: Double
  /// Its 95 % interval by the bootstrap.
  public var interval: BootstrapDifference
  /// Hedges' g.
  public var hedgesG: Double
  /// Cliff's delta.
  public var cliffsDelta: Double
  /// The permutation test of the difference.
  public var test: PermutationTest
  /// Whether all recordings of both groups have the same value.
  public var isConstant: Bool
  /// p for equivalence within the margin; NaN unless asked for.
  public var equivalenceP = Double.nan
  /// p after Benjamini & Hochberg.
  public var benjaminiHochbergP = Double.nan
  /// p after Holm.
  public var holmP = Double.nan

  /// Compares a measure between the recordings of two groups; those without it are left out.
  ///
  /// - Parameter margin: equivalence margin in pooled standard deviations; `nil`: no test of equivalence.
  init(_ metric: String, _ a: [RecordingMeasures], _ b: [RecordingMeasures], margin: Double?) {
    self.metric = metric
    groupA = a.first?.entry.group ?? ""
    groupB = b.first?.entry.group ?? ""
    let samples = [(a, false), (b, true)].flatMap { recordings, isSecond in
      recordings.map { LabelledSample($0.mean(metric), isSecond: isSecond, block: $0.entry.block) }
    }.filter(\.value.isFinite)
    let first = samples.filter { !$0.isSecond }.map(\.value)
    let second = samples.filter(\.isSecond).map(\.value)
    countA = first.count
    countB = second.count
    isConstant = !first.isEmpty && !second.isEmpty && samples.allSatisfy { $0.value == samples[0].value }
    let means = MeanDifference(first, second)
    difference = means.value
    interval = BootstrapDifference(first, second)
    hedgesG = EffectSize.hedgesG(first, second)
    cliffsDelta = EffectSize.cliffsDelta(first, second)
    test = PermutationTest(samples)
    if let margin {
      let variance =
        (Moments(of: first).sampleVariance * Double(countA - 1)
          + Moments(of: second).sampleVariance * Double(countB - 1)) / Double(countA + countB - 2)
      equivalenceP = means.equivalence(margin: margin * variance.squareRoot())
    }
  }

  /// What a reader should bear in mind; empty where nothing.
  public var warning: String {
    guard countA > 0, countB > 0 else { return "a group has no recording with this measure" }
    if isConstant { return "the same in all recordings" }
    if test.smallestP > 0.05 {
      return "with so few recordings p cannot be below \(Self.short(test.smallestP)), whatever the difference"
    }
    return countA < 2 || countB < 2 ? "a group of one recording has no spread" : ""
  }

  private static func short(_ p: Double) -> String { String((p * 1000).rounded() / 1000) }
}
