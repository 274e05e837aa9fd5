import ArgumentParser
import KaditaKit

/// `kadita compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare groups of recordings: which measures differ, by how much, and how sure one can be.",
    discussion: """
      Recordings are given as GROUP=PATH or GROUP='PATTERN', or as the rows of a manifest with columns path and group. \
      Recordings, not frames, are the units of inference. Differences are of the later group minus the earlier one.

      With -o, writes recordings.csv, comparisons.csv, study.nc, study.json and the page study.report.html, and keeps \
      what is known of each recording in measures/: a run that was killed goes on from there, and only changed \
      recordings are analysed again.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings of a group: a file, a folder, or a quoted pattern.", valueName: "group=path"))
  var recordings: [String] = []

  @OptionGroup(title: "Study") var study: StudyArguments
  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Comparison") var comparison: ComparisonArguments
  @OptionGroup(title: "Metrics") var metrics: StudyMetricArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup var threads: ThreadArguments

  @Option(
    help: ArgumentHelp(
      "Analyse only every n-th recording, from the i-th: a part for 'kadita merge', in the folder of -o.",
      valueName: "i/n"))
  var shard: String?

  func validate() throws {
    if recordings.isEmpty == (study.manifest == nil) {
      throw ValidationError("give recordings as GROUP=PATH, or a --manifest")
    }
    if let shard {
      guard StudyShard(shard) != nil else { throw ValidationError("--shard needs I/N with I from 1 to N") }
      if output.output == nil { throw ValidationError("--shard needs a folder for the part: -o") }
    }
  }

  func run() throws {
    let entries = try study.entries(recordings)
    try StudyArguments.requireGroups(entries)
    let folder = try output.output.map { try OutputFolder($0) }
    if let folder, let shard = shard.flatMap({ StudyShard($0) }) {
      let measured = try measure(shard.share(of: entries), folder)
      try shard.write(measured, to: folder.path(shard.fileName), overwrite: true)
      // The part is whole, with its failures in it: that is 1 even where all of its recordings failed.
      let failures = measured.compactMap(\.failure)
      failures.forEach(Failure.report)
      if !failures.isEmpty { throw ExitCode(1) }
      return
    }
    let result = StudyOutput(output: output, folder: folder)
    try result.check()
    try result.report(StudyComparison(try measure(entries, folder), margin: comparison.equivalence))
  }

  private func measure(_ entries: [StudyEntry], _ folder: OutputFolder?) throws -> [RecordingMeasures] {
    var plan = try metrics.plan(threads: threads.count, phases: phases, unless: .invariant)
    invariant.apply(to: &plan)
    let runner = try study.runner(StudySettings(reading: try reading.options(), plan: plan), folder: folder)
    let bar = SharedProgress(total: entries.count, unit: "recordings", isShown: output.showsProgress)
    defer { bar.finish() }
    return try runner.measure(entries) { bar.advance() }
  }
}
