import ArgumentParser
import KaditaKit

/// `kadita analyze`, the main job.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Compute the metrics of each recording, frame by frame, and summarise them.",
    discussion: """
      Prints a summary and, with -o, writes these files for each recording:
      \(ReportRegistry.all.map { "  NAME\($0.suffix): \($0.contents)" }.joined(separator: "\n"))
        NAME\(IndividualsCSV.suffix): a row a frame and individual (with --individuals)

      Published metrics are for comparison with the paper, invariant ones for comparison between recordings.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var manifest: ManifestArguments

  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Metrics") var metrics: MetricArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup var threads: ThreadArguments

  @Flag(help: "Leave out the phases and the groups over time: the metrics alone, faster.")
  var noPhases = false

  @Flag(help: "Also write a row for every frame and individual (needs -o).")
  var individuals = false

  @Flag(help: "Also make a page to look at, NAME.report.html (needs -o).")
  var report = false

  @OptionGroup(title: "Page") var page: PageArguments

  @Flag(help: "Compare with the metrics stored in the file, and print the largest differences.")
  var check = false

  func validate() throws {
    try manifest.check(inputs)
    if individuals, output.output == nil { throw ValidationError("--individuals needs a folder, -o DIR") }
    if report, output.output == nil { throw ValidationError("--report needs a folder, -o DIR") }
    if check, output.json { throw ValidationError("--check prints a table, which --json leaves no room for") }
  }

  func run() throws {
    var plan = try metrics.plan(threads: threads.count)
    invariant.apply(to: &plan)
    plan.phases = noPhases ? nil : phases.plan
    if report { page.apply(to: &plan) }
    let pageOptions = report ? try page.options() : nil
    let shared = StudySettings(reading: try reading.options(), plan: plan)
    let entries = try manifest.entries(inputs)
    let folder = try output.output.map { try OutputFolder($0) }
    var documents: [JSONValue] = []
    var agreement = Agreement()
    var isDone = false
    // Even where another of the recordings fails.
    defer { if isDone, !output.quiet, let pageOptions { PageArguments.warn(pageOptions) } }
    try Inputs.forEach(entries) { entry, stem in
      let input = entry.path
      let own = try shared.settings(of: entry)
      let source = try ReaderRegistry.open(input, options: own.reading)
      if let folder { try checkFiles(own.plan, page: pageOptions, in: folder, stem: stem) }
      let digest = Background<String?>(hasThread: threads.count > 1)
      defer { digest.finish() }
      if folder != nil || output.json { digest.start { try FileDigest.sha256(ofInput: input) } }
      let result = try analyze(source, plan: own.plan)
      let provenance = Provenance(
        version: Kadita.version, command: CommandLine.arguments, sha256: try digest.wait() ?? nil)
      let report = Report(result: result, provenance: provenance, page: pageOptions)
      if let folder { try write(report, source: source, to: folder, stem: stem) }
      isDone = true
      if output.json {
        documents.append(SummaryJSON.object(report))
      } else if !output.quiet, !check {
        try Terminal.writeOutput(
          (input == entries[0].path ? "" : "\n") + TerminalSummary.text(result, style: Terminal.style))
      }
      if check { try agreement.add(result, stored: StoredColumns(of: input)) }
    }
    if check { try Terminal.writeOutput(agreement.table.text) }
    if output.json {
      let document = entries.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
    }
  }

  private func analyze(_ source: any TrajectorySource, plan: AnalysisPlan) throws -> AnalysisResult {
    var bar = ProgressBar(total: source.info.frameCount, unit: "frames", isShown: output.showsProgress)
    defer { bar.finish() }
    return try Analyzer.analyze(source, plan: plan) { bar.update($0) }
  }

  private func checkFiles(_ plan: AnalysisPlan, page: PageOptions?, in folder: OutputFolder, stem: String)
    throws
  {
    try ReportRegistry.check(plan, page: page, overwrite: output.force) { folder.path(stem + $0) }
    if individuals {
      try OutputFile(folder.path(stem + IndividualsCSV.suffix), overwrite: output.force).discard()
    }
  }

  private func write(_ report: Report, source: any TrajectorySource, to folder: OutputFolder, stem: String)
    throws
  {
    try ReportRegistry.write(report, overwrite: output.force) { folder.path(stem + $0) }
    guard individuals else { return }
    try IndividualsCSV.write(
      source, settings: report.result.settings, to: folder.path(stem + IndividualsCSV.suffix),
      overwrite: output.force)
  }
}
