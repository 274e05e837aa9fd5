import Analysis
import Metrics
import Phases

/// The phase and the groups of a recording as people read them on a terminal.
public enum PhaseText {
  /// The label with its confidence, `torus (confidence 0.98)`, or why there is none.
  public static func label(_ result: PhaseResult) -> String {
    guard let label = result.label else {
      return "\(Phase.undefinedName) (\(result.undefined?.rawValue ?? "no frames"))"
    }
    let ambiguous = result.isAmbiguous ? ", ambiguous: may be a mill seen edge-on" : ""
    return "\(label.rawValue) (confidence \(NumberText.fixed(result.confidence, decimals: 2))\(ambiguous))"
  }

  /// The share of the frames in each phase that occurs, `torus 0.90, transitional 0.10`, the largest first.
  public static func occupancy(_ result: PhaseResult) -> String {
    Phase.allCases
      .map { ($0.rawValue, result.dynamics.occupancy[$0.index]) }
      .filter { $0.1 > 0 }
      .sorted { $0.1 > $1.1 }
      .map { "\($0.0) \(NumberText.fixed($0.1, decimals: 2))" }
      .joined(separator: ", ")
  }

  /// Lines for the summary, each indented by two blanks.
  static func lines(_ phases: PhaseResult, _ groups: GroupTracker?) -> String {
    var lines = ["\(label(phases))"]
    if phases.label != nil { lines.append("time in: \(occupancy(phases))") }
    let changes = phases.dynamics.transitions.count
    var dynamics = "\(changes) change\(changes == 1 ? "" : "s") of phase"
    if let pair = phases.dynamics.bistable {
      dynamics += ", bistable between \(pair.map(\.rawValue).joined(separator: " and "))"
    }
    lines.append(dynamics)
    lines.append(
      "published rule: \(name(phases.publishedFinal)) on the last frame, \(name(phases.publishedMean)) on the means"
    )
    if let groups, !groups.events.isEmpty {
      let splits = groups.events.count { $0.kind == .split }
      lines.append("groups: \(splits) splits, \(groups.events.count - splits) merges")
    }
    return lines.map { "  \($0)\n" }.joined()
  }

  private static func name(_ phase: Phase?) -> String { phase?.rawValue ?? Phase.undefinedName }
}
