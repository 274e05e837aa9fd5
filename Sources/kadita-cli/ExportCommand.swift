import ArgumentParser
import KaditaKit

/// `kadita export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write everything about recordings as tidy data, with notebooks that open it.",
    discussion: """
      For each recording: the files of 'kadita analyze' and of 'kadita spectra'. With --notebook also NAME.ipynb \
      (Jupyter; needs pandas, xarray, netCDF4, matplotlib) and NAME.Rmd (R Markdown; its code needs R and ncdf4), which \
      redraw the main figures and check that all files hold the same numbers.

        kadita export run.nc --notebook -o run
        kadita export --study study --notebook -o study
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String] = []

  @Option(
    help: ArgumentHelp("A folder that 'kadita compare -o' made, in place of recordings.", valueName: "dir"))
  var study: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder for the files; created if needed.", valueName: "dir"))
  var output: String

  @Flag(help: "Write a Jupyter notebook and its R Markdown twin.")
  var notebook = false

  @Flag(help: "Also write a row for every frame and individual.")
  var individuals = false

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Spectra") var spectra: SpectraArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup var threads: ThreadArguments

  @Flag(name: [.short, .long], help: "No progress bar, and not a word about what was written.")
  var quiet = false

  @Flag(help: "Overwrite existing files.")
  var force = false

  func validate() throws {
    if inputs.isEmpty == (study == nil) { throw ValidationError("name recordings, or a folder with --study") }
    if study != nil, individuals { throw ValidationError("--individuals is about recordings, not --study") }
  }

  func run() throws {
    let folder = try OutputFolder(output)
    if let study { return try export(study: study, to: folder) }
    let options = try reading.options()
    let spectraPlan = try spectra.plan()
    var plan = AnalysisPlan(spectra: .summary, threads: threads.count)
    invariant.apply(to: &plan)
    plan.phases = phases.plan
    try Inputs.forEach(inputs) { input, stem in
      try ReportRegistry.check(plan, overwrite: force) { folder.path(stem + $0) }
      let source = try ReaderRegistry.open(input, options: options)
      let provenance = Provenance(
        version: Kadita.version, command: CommandLine.arguments,
        sha256: try FileDigest.sha256(ofInput: input))
      let result = try analyze(source, plan: plan)
      let report = Report(result: result, provenance: provenance)
      try ReportRegistry.write(report, overwrite: force) { folder.path(stem + $0) }
      let spectra = SpectraReport(
        info: source.info,
        result: try SpectraAnalyzer.analyze(source, plan: spectraPlan, threads: threads.count),
        provenance: provenance)
      try SpectraNetCDF.write(spectra, to: folder.path(stem + SpectraNetCDF.suffix), overwrite: force)
      try SpectraCSV.write(spectra, to: folder.path(stem + SpectraCSV.suffix), overwrite: force)
      if individuals {
        try IndividualsCSV.write(
          source, settings: result.settings, to: folder.path(stem + IndividualsCSV.suffix), overwrite: force)
      }
      guard notebook else { return }
      try RecordingNotebook.write(
        stem: stem, to: folder.path(stem + RecordingNotebook.suffix), overwrite: force)
      try RecordingRMarkdown.write(
        stem: stem, to: folder.path(stem + RecordingRMarkdown.suffix), overwrite: force)
      try say("jupyter lab \(folder.path(stem + RecordingNotebook.suffix))")
    }
  }

  /// Copies the tables of a study, unless they are there already, and writes the notebooks beside them.
  private func export(study: String, to folder: OutputFolder) throws {
    for name in ["recordings.csv", "comparisons.csv", "study.nc", "study.json"] {
      let path = study.hasSuffix("/") ? study + name : "\(study)/\(name)"
      try FileCopy.copy(path, to: folder.path(name), overwrite: force)
    }
    guard notebook else { return }
    try StudyNotebook.write(to: folder.path(StudyNotebook.fileName), overwrite: force)
    try StudyRMarkdown.write(to: folder.path(StudyRMarkdown.fileName), overwrite: force)
    try say("jupyter lab \(folder.path(StudyNotebook.fileName))")
  }

  private func analyze(_ source: any TrajectorySource, plan: AnalysisPlan) throws -> AnalysisResult {
    var bar = ProgressBar(
      total: source.info.frameCount, unit: "frames", isShown: !quiet && Terminal.showsProgress)
    defer { bar.finish() }
    return try Analyzer.analyze(source, plan: plan) { bar.update($0) }
  }

  private func say(_ command: String) throws {
    if !quiet { try Terminal.writeOutput("open it with: \(command)\n") }
  }
}
