import Analysis
import Phases
import Statistics

/// What a recording shows, in a sentence.
enum PageVerdict {
  /// The sentence, as plain text.
  static func text(_ result: AnalysisResult) -> String {
    guard let phases = result.phases else { return "Phases were not asked for. \(order(result))" }
    guard let label = phases.label else {
      let reason = phases.undefined?.rawValue ?? "no frames"
      return "The school has no phase that could be judged: \(reason)."
    }
    var text = "The school \(predicate(label)) (\(label.rawValue), "
    text += "probability \(NumberText.fixed(phases.confidence, decimals: 2)))"
    text += changes(phases)
    let order = order(result)
    if !order.isEmpty { text += "; " + order }
    if phases.isAmbiguous { text += ". Seen from another side it might be a mill: the label is ambiguous" }
    return text + "."
  }

  private static func predicate(_ phase: Phase) -> String {
    switch phase {
    case .swarm: "swarmed: together, but each heading its own way"
    case .torus: "milled: it rotated about an empty core"
    case .dynamicParallel: "travelled together, turning as it went"
    case .highlyParallel: "travelled almost perfectly aligned"
    case .transitional: "was between the known states"
    }
  }

  private static func changes(_ phases: PhaseResult) -> String {
    let count = phases.dynamics.transitions.count
    if let pair = phases.dynamics.bistable {
      return
        ", going back and forth between \(pair.map(\.rawValue).joined(separator: " and ")) (\(count) changes)"
    }
    guard count > 0, let label = phases.label else { return ", all the time" }
    let share = NumberText.fixed(100 * phases.dynamics.occupancy[label.index], decimals: 0)
    return ", \(share) % of the time, with \(count) change\(count == 1 ? "" : "s") of phase"
  }

  private static func order(_ result: AnalysisResult) -> String {
    let names = [("polarization_unbiased", "polarization"), ("milling_unbiased", "milling")]
    let published = [("polarization", "polarization P"), ("rotation", "rotation M")]
    let known = names.allSatisfy { result.summary($0.0) != nil } ? names : published
    return known.compactMap { column, name in
      guard let summary = result.summary(column), summary.mean.isFinite else { return nil }
      return "\(name) \(number(summary))"
    }.joined(separator: ", ")
  }

  private static func number(_ summary: SeriesSummary) -> String {
    let error = summary.autocorrelation.standardError
    let decimals = NumberText.decimals(value: summary.mean, error: error)
    let value = NumberText.fixed(summary.mean, decimals: decimals)
    return error.isFinite ? "\(value) ± \(NumberText.fixed(error, decimals: decimals))" : value
  }
}
