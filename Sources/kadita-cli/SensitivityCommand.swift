import ArgumentParser
import Glibc
import KaditaKit

/// `kadita sensitivity`.
struct SensitivityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sensitivity",
    abstract: "Say how far each number is a statement about the settings rather than about the animals.",
    discussion: """
      Everything is computed again under a grid of choices: \
      \(AnalystChoice.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: "; ")). For each number: its \
      coefficient of variation over the variants, its rank among the numbers, and the choice that moves it most. For \
      a study, recordings given as GROUP=PATH or by a manifest: whether sign and significance of each difference hold.

      With -o, writes sensitivity.csv, variants.csv, sensitivity.json and, for a study, comparisons.csv, and keeps \
      what is known in measures/: a run that was killed goes on from there.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings; or GROUP=PATH, or GROUP='PATTERN', for the comparisons of a study.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup(title: "Study") var study: StudyArguments
  @OptionGroup(title: "Output") var output: OutputArguments

  @Option(
    help: ArgumentHelp(
      "Vary this choice, with these levels, instead of all with their usual ones (repeatable): velocity=central,savgol:7.",
      valueName: "name=level,…"))
  var vary: [String] = []

  @Flag(help: "Try every combination of the levels, rather than one change at a time.")
  var full = false

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Metrics") var metrics: StudyMetricArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup var threads: ThreadArguments

  private static let files = ["sensitivity.csv", "variants.csv", "sensitivity.json", "comparisons.csv"]

  func validate() throws {
    if inputs.isEmpty == (study.manifest == nil) {
      throw ValidationError("name recordings, or GROUP=PATH, or a --manifest")
    }
  }

  func run() throws {
    let entries = try entries()
    var plan = try metrics.plan(threads: threads.count, phases: phases, unless: .both)
    invariant.apply(to: &plan)
    let base = StudySettings(reading: try reading.options(), plan: plan)
    let axes =
      try vary.isEmpty ? AnalystChoice.allCases.map { SensitivityGrid.Axis($0) } : vary.map { try .init($0) }
    let grid = try SensitivityGrid(axes, around: base, isFull: full)
    let folder = try output.output.map { try OutputFolder($0) }
    if let folder {
      for name in Self.files { try OutputFile(folder.path(name), overwrite: output.force).discard() }
    }
    let runner = try study.runner(base, folder: folder)
    let bar = SharedProgress(
      total: entries.count * grid.variants.count, unit: "recordings", isShown: output.showsProgress)
    defer { bar.finish() }
    let result = try SensitivityStudy(entries, grid: grid, runner: runner) { bar.advance() }
    bar.finish()
    if result.failures.count < entries.count { try report(result, folder) }
    result.failures.forEach(Failure.report)
    if let first = result.failures.first {
      throw ExitCode(result.failures.count == entries.count ? first.exitStatus : 1)
    }
  }

  /// The recordings, in groups where all arguments name one.
  private func entries() throws -> [StudyEntry] {
    if study.manifest != nil { return try study.entries([]) }
    let named = inputs.filter { $0.contains("=") && access($0, F_OK) != 0 }
    if named.isEmpty { return inputs.map { StudyEntry(path: $0, group: "") } }
    guard named.count == inputs.count else {
      throw KaditaError(
        .usage, "some inputs name a group and others do not", remedy: "write GROUP=PATH for all, or for none")
    }
    let entries = try study.entries(inputs)
    try StudyArguments.requireGroups(entries)
    return entries
  }

  private func report(_ result: SensitivityStudy, _ folder: OutputFolder?) throws {
    let provenance = Provenance(version: Kadita.version, command: CommandLine.arguments, sha256: nil)
    let json = SensitivityJSON.object(result, provenance).text() + "\n"
    if let folder {
      let lock = FolderLock(folder.path("."))
      defer { lock.release() }
      let comparisons = result.comparisons.isEmpty ? "" : SensitivityTables.comparisons(result)
      let texts = [SensitivityTables.numbers(result), SensitivityTables.variants(result), json, comparisons]
      for (name, text) in zip(Self.files, texts) where !text.isEmpty {
        let file = try TextOutput(folder.path(name), overwrite: output.force)
        try file.write(text)
        try file.commit()
      }
    }
    if output.json {
      try Terminal.writeOutput(json)
    } else if !output.quiet {
      try Terminal.writeOutput(SensitivityText.text(result, style: Terminal.style))
    }
  }
}
