import Studies

/// A sensitivity analysis as a JSON object.
public enum SensitivityJSON {
  /// The object: choices, variants, recordings, comparisons, warnings.
  public static func object(_ study: SensitivityStudy, _ provenance: Provenance) -> JSONValue {
    .object([
      ("kadita", .string(provenance.version)),
      ("command", .array(provenance.command.map(JSONValue.string))),
      ("full_grid", .bool(study.grid.isFull)),
      (
        "choices",
        .object(study.grid.axes.map { ($0.choice.rawValue, .array($0.levels.map(JSONValue.string))) })
      ),
      (
        "variants",
        .array(
          study.grid.variants.map { variant in
            .object(
              variant.levels.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                ($0.key.rawValue, .string($0.value))
              })
          })
      ),
      ("numbers", .array(study.rows.map(row))),
      ("comparisons", .array(study.comparisons.map(comparison))),
      (
        "warnings",
        .array(
          study.notices.map {
            .object([
              ("code", .string($0.code)), ("message", .string($0.message)), ("count", .integer($0.count)),
            ])
          })
      ),
    ])
  }

  private static func row(_ row: SensitivityStudy.Row) -> JSONValue {
    .object(
      [
        ("recording", .string(row.recording.path)), ("group", .string(row.recording.group)),
        ("metric", .string(row.metric)), ("standard_error", .number(row.standardError)),
        ("cv_rank", .integer(row.rank)),
      ] + members(row.number))
  }

  private static func comparison(_ row: SensitivityStudy.Comparison) -> JSONValue {
    .object(
      [
        ("metric", .string(row.base.metric)), ("group_a", .string(row.base.groupA)),
        ("group_b", .string(row.base.groupB)), ("p_holm", .number(row.base.holmP)),
        ("p_holm_range", .array([.number(row.holmRange.low), .number(row.holmRange.high)])),
        ("same_sign", .integer(row.sameSign)), ("same_verdict", .integer(row.sameVerdict)),
        ("variants", .integer(row.variants)),
      ] + members(row.difference))
  }

  private static func members(_ number: SensitiveNumber) -> [(key: String, value: JSONValue)] {
    [
      ("value", .number(number.value)), ("lowest", .number(number.lowest)),
      ("highest", .number(number.highest)),
      ("cv", .number(number.variation)), ("values", .array(number.values.map(JSONValue.number))),
      (
        "choices",
        .object(
          number.effects.map { effect in
            (
              effect.choice.rawValue,
              .object([
                ("level_means", .array(effect.means.map(JSONValue.number))),
                ("cv", .number(effect.variation)), ("rank", .integer(effect.rank)),
              ])
            )
          })
      ),
    ]
  }
}
