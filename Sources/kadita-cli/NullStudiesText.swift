import KaditaKit

/// How often comparisons are wrong, as a table.
enum NullStudiesText {
  /// A row a size of the groups.
  static func table(_ rows: [NullStudies.Row], _ studies: NullStudies) -> String {
    var table = TextTable(headings: [
      "recordings", "p ≤ .05", "any after Holm", "any after BH", "interval holds 0", "holds difference",
      "false equivalence", "result",
    ])
    for row in rows {
      let shares = [
        row.falsePositives, row.afterHolm, row.afterBenjaminiHochberg, row.nullCoverage, row.coverage,
        row.falseEquivalence,
      ]
      table.add(
        ["\(row.sizes.0), \(row.sizes.1)"]
          + shares.map { $0.isNaN ? "–" : NumberText.fixed(100 * $0, decimals: 1) + " %" }
          + [studies.passes(row) ? "pass" : "FAIL"])
    }
    return table.text
  }
}
