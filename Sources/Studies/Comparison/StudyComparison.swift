import Statistics
import TrajectoryModel

/// A study: its recordings, and every measure compared between every two groups.
public struct StudyComparison: Sendable {
  /// The recordings in the order given.
  public var recordings: [RecordingMeasures]
  /// The groups in order of appearance.
  public var groups: [String]
  /// The measures.
  public var metrics: [String]
  /// The comparisons, measure by measure; corrected for the number of those in which anything varies.
  public var comparisons: [GroupComparison]
  /// What a user should know before pooling.
  public var notices: [Notice]
  /// Equivalence margin in pooled standard deviations; `nil` if not asked for.
  public var margin: Double?

  /// Compares recordings that have been analysed; recordings are the units of inference.
  public init(_ recordings: [RecordingMeasures], margin: Double? = nil) {
    self.recordings = recordings
    self.margin = margin
    var groups: [String] = []
    for recording in recordings where !groups.contains(recording.entry.group) {
      groups.append(recording.entry.group)
    }
    self.groups = groups
    metrics = recordings.first { $0.failure == nil }?.values.map(\.name) ?? []
    let members = groups.map { group in recordings.filter { $0.entry.group == group && $0.failure == nil } }
    var comparisons: [GroupComparison] = []
    for metric in metrics {
      for a in groups.indices {
        for b in groups.indices.dropFirst(a + 1) where !members[a].isEmpty && !members[b].isEmpty {
          comparisons.append(GroupComparison(metric, members[a], members[b], margin: margin))
        }
      }
    }
    // What is the same in all recordings cannot differ, whoever is in which group: it is no question that was asked.
    let p = comparisons.map { $0.isConstant ? .nan : $0.test.p }
    for (index, corrected) in MultipleComparisons.benjaminiHochberg(p).enumerated() {
      comparisons[index].benjaminiHochbergP = comparisons[index].isConstant ? 1 : corrected
    }
    for (index, corrected) in MultipleComparisons.holm(p).enumerated() {
      comparisons[index].holmP = comparisons[index].isConstant ? 1 : corrected
    }
    self.comparisons = comparisons
    notices = PoolingCheck.notices(recordings)
  }
}
