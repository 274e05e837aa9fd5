import TrajectoryModel

/// Quantities with their units as axes are labelled.
enum UnitText {
  /// `distance (cm)`; without the unit where it is not known or 1.
  static func label(_ quantity: String, _ unit: String?) -> String {
    guard let unit, unit != "1", !unit.isEmpty else { return quantity }
    return "\(quantity) (\(pretty(unit)))"
  }

  /// The label of a column in a recording with these units.
  static func label(_ quantity: String, of column: ColumnDefinition, in units: Units) -> String {
    label(quantity, column.unit(in: units))
  }

  /// UDUNITS' `m2 s-1` as `m² s⁻¹`: digits that end a factor are its power.
  private static func pretty(_ unit: String) -> String {
    let powers: [Character: Character] = [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
      "-": "⁻",
    ]
    return unit.split(separator: " ").map { factor in
      let end = factor.lastIndex { powers[$0] == nil }.map { factor.index(after: $0) } ?? factor.startIndex
      guard end != factor.startIndex else { return String(factor) }
      return factor[..<end] + String(factor[end...].map { powers[$0] ?? $0 })
    }.joined(separator: " ")
  }
}
