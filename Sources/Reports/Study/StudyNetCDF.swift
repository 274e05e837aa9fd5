import Studies
import TrajectoryIO

/// A study as NetCDF-4: measures by recording, comparisons by row.
public enum StudyNetCDF {
  /// Writes the file.
  public static func write(
    _ study: StudyComparison, _ provenance: Provenance, to path: String, overwrite: Bool
  ) throws {
    let output = try NetCDFOutput(path, overwrite: overwrite)
    try output.setAttribute("Conventions", "CF-1.11")
    try output.setAttribute("title", "Comparison of groups of recordings")
    try output.setAttribute("source", "kadita \(provenance.version)")
    try output.setAttribute("history", provenance.command.joined(separator: " "))
    try output.defineDimension("recording", study.recordings.count)
    try output.defineDimension("comparison", study.comparisons.count)
    let entries = study.recordings.map(\.entry)
    let covariates = Set(entries.flatMap(\.covariates.keys)).sorted()
    var names = [
      ("recording_path", "path of the recording", "recording", study.recordings.map(\.entry.path)),
      ("recording_group", "group of the recording", "recording", study.recordings.map(\.entry.group)),
      ("recording_block", "block within which labels are exchanged", "recording", entries.map(\.block)),
      (
        "recording_status", "done, or why it failed", "recording",
        study.recordings.map { $0.failure?.message ?? "done" }
      ),
      ("comparison_metric", "measure compared", "comparison", study.comparisons.map(\.metric)),
      ("group_a", "first group", "comparison", study.comparisons.map(\.groupA)),
      ("group_b", "second group", "comparison", study.comparisons.map(\.groupB)),
    ]
    for (number, name) in covariates.enumerated() {
      // Names of variables are less free than those of columns.
      names.append(
        (
          "covariate_\(number + 1)", "covariate: \(name)", "recording",
          entries.map { $0.covariates[name] ?? "" }
        ))
    }
    let numbers = measures(study) + comparisons(study)
    for (name, meaning, dimension, _) in names {
      try output.defineVariable(name, .string, [dimension])
      try output.setAttribute("long_name", meaning, of: name)
    }
    for (name, meaning, dimension, _) in numbers {
      try output.defineVariable(name, .float64, [dimension], storage: NetCDFStorage(fill: .nan))
      try output.setAttribute("long_name", meaning, of: name)
    }
    for (name, _, _, texts) in names { try output.write(texts, to: name) }
    for (name, _, _, values) in numbers {
      try output.write(values, to: name, start: [0], count: [values.count])
    }
    try output.finish()
  }

  private typealias Column = (name: String, meaning: String, dimension: String, values: [Double])

  private static func measures(_ study: StudyComparison) -> [Column] {
    study.metrics.flatMap { name -> [Column] in
      let values = study.recordings.map { recording in recording.values.first { $0.name == name } }
      return [
        (name, "mean of \(name) over time", "recording", values.map { $0?.mean ?? .nan }),
        (
          name + "_se", "standard error of the mean of \(name)", "recording",
          values.map { $0?.standardError ?? .nan }
        ),
      ]
    }
  }

  private static func comparisons(_ study: StudyComparison) -> [Column] {
    let rows = study.comparisons
    let equivalence = (
      "p_equivalence", "p of two one-sided tests that the difference is within the margin", "comparison",
      rows.map(\.equivalenceP)
    )
    return (study.margin == nil ? [] : [equivalence]) + [
      ("difference", "mean of group b minus mean of group a", "comparison", rows.map(\.difference)),
      ("ci_low", "lower end of its 95 % interval", "comparison", rows.map(\.interval.low)),
      ("ci_high", "upper end of its 95 % interval", "comparison", rows.map(\.interval.high)),
      ("hedges_g", "Hedges' g", "comparison", rows.map(\.hedgesG)),
      ("cliffs_delta", "Cliff's delta", "comparison", rows.map(\.cliffsDelta)),
      ("p", "permutation p of the difference", "comparison", rows.map(\.test.p)),
      ("p_bh", "p after Benjamini and Hochberg", "comparison", rows.map(\.benjaminiHochbergP)),
      ("p_holm", "p after Holm", "comparison", rows.map(\.holmP)),
      ("p_min", "smallest p that the group sizes allow", "comparison", rows.map(\.test.smallestP)),
    ]
  }
}
