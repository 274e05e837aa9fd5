import Platform
import Studies

/// A study as a JSON object.
public enum StudyJSON {
  /// Writes the object.
  public static func write(
    _ study: StudyComparison, _ provenance: Provenance, to path: String, overwrite: Bool
  ) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    try output.write(object(study, provenance).text() + "\n")
    try output.commit()
  }

  /// The object: recordings, comparisons, warnings.
  public static func object(_ study: StudyComparison, _ provenance: Provenance) -> JSONValue {
    .object([
      ("kadita", .string(provenance.version)),
      ("command", .array(provenance.command.map(JSONValue.string))),
      ("groups", .array(study.groups.map(JSONValue.string))),
      ("equivalence_margin", JSONValue(study.margin)),
      ("recordings", .array(study.recordings.map(recording))),
      ("comparisons", .array(study.comparisons.map { comparison($0, hasMargin: study.margin != nil) })),
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

  private static func recording(_ recording: RecordingMeasures) -> JSONValue {
    .object([
      ("recording", .string(recording.entry.path)), ("group", .string(recording.entry.group)),
      ("block", .string(recording.entry.block)),
      (
        "covariates",
        .object(recording.entry.covariates.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("status", .string(recording.failure == nil ? "done" : "failed")),
      ("reason", JSONValue(recording.failure?.description)),
      (
        "metrics",
        .object(
          recording.values.map {
            ($0.name, .object([("mean", .number($0.mean)), ("standard_error", .number($0.standardError))]))
          })
      ),
    ])
  }

  private static func comparison(_ row: GroupComparison, hasMargin: Bool) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = [
      ("metric", .string(row.metric)), ("group_a", .string(row.groupA)), ("group_b", .string(row.groupB)),
      ("n_a", .integer(row.countA)), ("n_b", .integer(row.countB)), ("difference", .number(row.difference)),
      ("ci95", .array([.number(row.interval.low), .number(row.interval.high)])),
      ("hedges_g", .number(row.hedgesG)), ("cliffs_delta", .number(row.cliffsDelta)),
      ("p", .number(row.test.p)),
      ("p_bh", .number(row.benjaminiHochbergP)), ("p_holm", .number(row.holmP)),
      ("p_min", .number(row.test.smallestP)), ("exact", .bool(row.test.isExact)),
      ("warning", .string(row.warning)),
    ]
    if hasMargin { members.append(("p_equivalence", .number(row.equivalenceP))) }
    return .object(members)
  }
}
