import KaditaKit

/// The outcome of an invariance study as tables, one a family.
enum InvarianceText {
  /// Both tables.
  static func tables(_ study: InvarianceStudy) -> String {
    let published = study.rows.filter { $0.column.family == .published }
    let invariant = study.rows.filter { $0.column.family == .invariant }
    return table("published", published) + "\n" + table("invariant", invariant)
  }

  private static func table(_ name: String, _ rows: [InvarianceStudy.Row]) -> String {
    var table = TextTable(headings: [name] + InvarianceStudy.Change.allCases.map(\.rawValue))
    for row in rows { table.add([row.column.name] + row.changes.map(number)) }
    return table.text
  }

  /// Three decimals; what is nothing but rounding is called so.
  private static func number(_ value: Double) -> String {
    value < 1e-9 ? "< 1e-9" : NumberText.fixed(value, decimals: 3)
  }
}
