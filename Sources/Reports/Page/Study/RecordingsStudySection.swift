import Studies

/// The recordings, their traits, and why one is missing.
enum RecordingsStudySection: StudySection {
  static let id = "recordings"
  static let title = "Recordings"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    var table = PageTable(
      id: "recordings-table",
      headings: [
        "recording", "group", "block", "status", "individuals", "dimensions", "dt", "missing", "reason",
      ],
      caption: "Recordings of the study")
    for recording in study.recordings {
      let traits = recording.traits
      table.add([
        .text(recording.entry.path), .text(recording.entry.group), .text(recording.entry.block),
        .text(recording.failure == nil ? "done" : "failed"),
        .number(traits.map { Double($0.individuals) } ?? .nan),
        .number(traits.map { Double($0.dimensions) } ?? .nan), .number(traits?.timeStep ?? .nan),
        .number(traits?.missingFraction ?? .nan), .text(recording.failure?.description ?? ""),
      ])
    }
    return table.html
  }
}
