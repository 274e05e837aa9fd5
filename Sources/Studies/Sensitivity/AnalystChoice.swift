import Metrics
import TrajectoryIO
import TrajectoryModel

/// A choice that the analyst makes, and that numbers should not owe much to.
public enum AnalystChoice: String, CaseIterable, Sendable {
  /// Where velocities come from: `file`, `central` or `savgol:W`.
  case velocity
  /// Frames W of the Savitzky–Golay filter behind the velocities.
  case smoothing
  /// Longest gap that is interpolated, in frames.
  case maxGap = "max-gap"
  /// Individuals are linked if closer than this many median nearest-neighbour distances.
  case linkFactor = "link-factor"
  /// k of the invariant entropies.
  case entropyNeighbor = "entropy-neighbor"
  /// Bins of the published histograms, as a multiple of what the definitions say.
  case bins

  /// What it is, in a phrase.
  public var summary: String {
    switch self {
    case .velocity: "velocities: file, central or savgol:W"
    case .smoothing: "frames of the Savitzky–Golay filter"
    case .maxGap: "longest gap interpolated, in frames"
    case .linkFactor: "link length in median nearest-neighbour distances"
    case .entropyNeighbor: "k of the invariant entropies"
    case .bins: "bins of the published histograms, as a multiple of theirs"
    }
  }

  /// Levels that people use.
  public var defaultLevels: [String] {
    switch self {
    case .velocity: ["file", "central", "savgol:5"]
    case .smoothing: ["5", "9", "15"]
    case .maxGap: ["0", "5", "25"]
    case .linkFactor: ["2", "3", "4"]
    case .entropyNeighbor: ["3", "4", "6"]
    case .bins: ["0.5", "1", "2"]
    }
  }

  /// Sets the choice.
  ///
  /// - Throws: `KaditaError` `usage` where the level means nothing.
  func apply(_ level: String, to settings: inout StudySettings) throws(KaditaError) {
    switch self {
    case .velocity:
      guard let choice = VelocityChoice(level) else { throw wrong(level) }
      settings.reading.velocity = choice
    case .smoothing:
      guard let choice = VelocityChoice("savgol:" + level) else { throw wrong(level) }
      settings.reading.velocity = choice
    case .maxGap:
      guard let frames = Int(level), frames >= 0 else { throw wrong(level) }
      settings.reading.longestGap = frames
    case .linkFactor:
      guard let factor = Double(level), factor > 0, factor.isFinite else { throw wrong(level) }
      settings.plan.invariant.linkFactor = factor
    case .entropyNeighbor:
      guard let k = Int(level), NullTable.neighbors.contains(k) else { throw wrong(level) }
      settings.plan.invariant.entropyNeighbor = k
    case .bins:
      guard let multiple = Double(level), multiple >= 0.1, multiple <= 100 else { throw wrong(level) }
      settings.plan.histogramFineness = multiple
    }
  }

  private func wrong(_ level: String) -> KaditaError {
    KaditaError(
      .usage, "'\(level)' is no level of \(rawValue) (\(summary))",
      remedy: "write for instance \(rawValue)=\(defaultLevels.joined(separator: ","))")
  }
}
