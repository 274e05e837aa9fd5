import ArgumentParser
import KaditaKit

/// Where the results of a study go.
struct StudyOutput {
  let output: OutputArguments
  let folder: OutputFolder?

  /// Fails where a table exists already and may not be overwritten: before the work rather than after it.
  func check() throws {
    guard let folder else { return }
    for name in ["recordings.csv", "comparisons.csv", "study.nc", "study.json", StudyPage.name] {
      try OutputFile(folder.path(name), overwrite: output.force).discard()
    }
  }

  /// Writes the tables, prints the comparison, and ends with the status that the failures call for.
  func report(_ study: StudyComparison) throws {
    let provenance = Provenance(version: Kadita.version, command: CommandLine.arguments, sha256: nil)
    if let folder { try write(study, provenance, to: folder) }
    if output.json {
      try Terminal.writeOutput(StudyJSON.object(study, provenance).text() + "\n")
    } else if !output.quiet {
      try Terminal.writeOutput(StudySummaryText.text(study, style: Terminal.style))
    }
    try Self.fail(for: study.recordings)
  }

  /// Writes all files or, where another run has written others meanwhile, none.
  private func write(_ study: StudyComparison, _ provenance: Provenance, to folder: OutputFolder) throws {
    let lock = FolderLock(folder.path("."))
    defer { lock.release() }
    let tables = [
      ("recordings.csv", StudyTables.recordings(study)), ("comparisons.csv", StudyTables.comparisons(study)),
    ]
    if !output.force {
      // Two runs of one study at once: the second finds its own tables.
      let isThere = tables.allSatisfy { (try? TextInput.read(folder.path($0))) == $1 }
      if isThere { return }
      try check()
    }
    for (name, text) in tables {
      let file = try TextOutput(folder.path(name), overwrite: output.force)
      try file.write(text)
      try file.commit()
    }
    try StudyNetCDF.write(study, provenance, to: folder.path("study.nc"), overwrite: output.force)
    try StudyJSON.write(study, provenance, to: folder.path("study.json"), overwrite: output.force)
    try StudyPage.write(study, provenance, to: folder.path(StudyPage.name), overwrite: output.force)
  }

  /// Reports the failures; exit status 1 where some recordings failed, the first failure's where all did.
  private static func fail(for recordings: [RecordingMeasures]) throws {
    let failures = recordings.compactMap(\.failure)
    failures.forEach(Failure.report)
    if let first = failures.first {
      throw ExitCode(failures.count == recordings.count ? first.exitStatus : 1)
    }
  }
}
