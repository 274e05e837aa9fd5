import KaditaKit

/// The outcome of a phase validation as tables.
enum PhaseValidationText {
  /// One row a condition.
  static func table(_ outcomes: [PhaseOutcome]) -> String {
    var table = TextTable(
      headings: [
        "condition", "frames right", "aim", "published rule", "recordings right", "ambiguous", "left out",
        "result",
      ])
    for outcome in outcomes {
      let recordings = outcome.recordings.counts.joined().reduce(0, +)
      let right = Phase.allCases.map { outcome.recordings.counts[$0.index][$0.index] }.reduce(0, +)
      table.add([
        outcome.condition.rawValue, decimals(outcome.calibrated.balancedAccuracy),
        outcome.condition.target.map(decimals) ?? "–", decimals(outcome.published.balancedAccuracy),
        "\(right) of \(recordings)", "\(outcome.ambiguous)", "\(outcome.leftOut)",
        outcome.passes ? "pass" : "FAIL",
      ])
    }
    return table.text
  }

  /// The confusion matrix of a condition: true phases down, labels across, counts of frames.
  static func matrix(_ outcome: PhaseOutcome) -> String {
    var table = TextTable(
      headings: [outcome.condition.rawValue] + Phase.allCases.map(\.rawValue) + [Phase.undefinedName])
    for phase in Phase.allCases where outcome.calibrated.counts[phase.index].contains(where: { $0 > 0 }) {
      table.add([phase.rawValue] + outcome.calibrated.counts[phase.index].map(String.init))
    }
    return table.text
  }

  /// Four decimals, cut off rather than rounded: .99996 is not 1.
  private static func decimals(_ value: Double) -> String {
    value.isFinite ? NumberText.fixed((value * 1e4).rounded(.down) / 1e4, decimals: 4) : "–"
  }
}
