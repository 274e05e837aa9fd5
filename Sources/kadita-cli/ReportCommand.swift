import ArgumentParser
import Glibc
import KaditaKit

/// `kadita report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Make a page of a recording to look at: one HTML file that opens anywhere, offline.",
    discussion: """
      The page shows what was recorded, a verdict, the school in motion, order parameters, entropies and index over \
      time, the phases, spectra, spatial correlation, the entropies beside those of the four known states, and all \
      numbers. Zoom and playback come from dygraphs and three.js, which are put into the page if they are installed \
      (Debian: libjs-dygraphs libjs-three); every figure is there without them.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String]

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The page; or a folder, made if needed, for the pages NAME.report.html of several recordings.",
      valueName: "page.html|dir"))
  var output: String

  @Flag(help: "Print size and content of the page as JSON, and nothing else on standard output.")
  var json = false

  @Flag(name: [.short, .long], help: "No line about the page, no warnings, no progress bar.")
  var quiet = false

  @Flag(help: "No progress bar.")
  var noProgress = false

  @Flag(help: "Overwrite existing pages.")
  var force = false

  @OptionGroup(title: "Page") var page: PageArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Metrics") var metrics: MetricArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup var threads: ThreadArguments

  func run() throws {
    var plan = try metrics.plan(threads: threads.count)
    invariant.apply(to: &plan)
    plan.phases = phases.plan
    page.apply(to: &plan)
    let readerOptions = try reading.options()
    let isFolder = inputs.count > 1 || output.hasSuffix("/") || Self.isFolder(output)
    let folder = isFolder ? try OutputFolder(output) : nil
    let pageOptions = try page.options()
    var documents: [JSONValue] = []
    var pages = 0
    // Even where another of the recordings fails.
    defer { if pages > 0, !quiet { PageArguments.warn(pageOptions) } }
    try Inputs.forEach(inputs) { input, stem in
      let path = folder?.path(stem + RecordingPage.suffix) ?? output
      // Before the work rather than after it.
      try OutputFile(path, overwrite: force).discard()
      let source = try ReaderRegistry.open(input, options: readerOptions)
      let report = Report(
        result: try analyze(source, plan: plan),
        provenance: Provenance(
          version: Kadita.version, command: CommandLine.arguments,
          sha256: try FileDigest.sha256(ofInput: input)), page: pageOptions)
      let written = try RecordingPage.write(report, pageOptions, to: path, overwrite: force)
      pages += 1
      if json {
        documents.append(written.json(path: path, missing: pageOptions.assets.missing))
      } else if !quiet {
        try Terminal.writeOutput("\(path): \(written.text)\n")
      }
    }
    if json {
      let document = inputs.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
    }
  }

  private func analyze(_ source: any TrajectorySource, plan: AnalysisPlan) throws -> AnalysisResult {
    let isShown = !quiet && !noProgress && Terminal.showsProgress
    var bar = ProgressBar(total: source.info.frameCount, unit: "frames", isShown: isShown)
    defer { bar.finish() }
    return try Analyzer.analyze(source, plan: plan) { bar.update($0) }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }
}
