import Platform
import Studies

/// The page of a comparison: which measures differ, by how much, and the recordings behind it.
public enum StudyPage {
  /// Name of the file.
  public static let name = "study.report.html"

  /// The parts in their order.
  private static let sections: [any StudySection.Type] = [
    VerdictStudySection.self, EffectsStudySection.self, MeasuresStudySection.self,
    ComparisonsStudySection.self,
    RecordingsStudySection.self, WarningsStudySection.self, ProvenanceStudySection.self,
  ]

  /// Writes the page.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where that is not possible.
  public static func write(
    _ study: StudyComparison, _ provenance: Provenance, to path: String, overwrite: Bool
  ) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    try output.write(html(study, provenance))
    try output.commit()
  }

  private static func html(_ study: StudyComparison, _ provenance: Provenance) -> String {
    let parts = sections.compactMap { section in
      section.body(study, provenance).map { (id: section.id, title: section.title, body: $0) }
    }
    let counts = study.groups.map { group in
      "\(group) (\(study.recordings.count { $0.entry.group == group }))"
    }
    return PageDocument(
      title: "Comparison of \(study.groups.count) groups", subtitle: counts.joined(separator: ", "),
      sections: parts,
      data: .object([]), assets: .none, scripts: PageScripts.study
    ).html
  }
}
