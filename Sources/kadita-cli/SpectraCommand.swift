import ArgumentParser
import KaditaKit

/// `kadita spectra`.
struct SpectraCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spectra",
    abstract: "Compute velocity correlation spectra: in time, in space, and between individuals.",
    discussion: """
      Prints three numbers and, with -o, writes for each recording:
        NAME.spectra.nc: every product, CF-1.11 NetCDF-4
        NAME.spectra.csv: the same as a table, a column a product

      What cannot be estimated is NaN and has a reason. Long recordings go through a scratch file in TMPDIR, which \
      the system removes however the command ends.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String]

  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Spectra") var spectra: SpectraArguments
  @OptionGroup var threads: ThreadArguments

  func run() throws {
    let options = try reading.options()
    let plan = try spectra.plan()
    let folder = try output.output.map { try OutputFolder($0) }
    var documents: [JSONValue] = []
    try Inputs.forEach(inputs) { input, stem in
      let source = try ReaderRegistry.open(input, options: options)
      let report = SpectraReport(
        info: source.info, result: try analyze(source, plan: plan),
        provenance: Provenance(
          version: Kadita.version, command: CommandLine.arguments,
          sha256: folder != nil || output.json ? try FileDigest.sha256(ofInput: input) : nil))
      if let folder {
        try SpectraNetCDF.write(report, to: folder.path(stem + SpectraNetCDF.suffix), overwrite: output.force)
        try SpectraCSV.write(report, to: folder.path(stem + SpectraCSV.suffix), overwrite: output.force)
      }
      if output.json {
        documents.append(SpectraSummaryText.json(report))
      } else if !output.quiet {
        try Terminal.writeOutput(
          (input == inputs[0] ? "" : "\n") + SpectraSummaryText.text(report, style: Terminal.style))
      }
    }
    if output.json {
      let document = inputs.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
    }
  }

  private func analyze(_ source: any TrajectorySource, plan: SpectraPlan) throws -> SpectraResult {
    var bar = ProgressBar(total: source.info.frameCount, unit: "frames", isShown: output.showsProgress)
    defer { bar.finish() }
    return try SpectraAnalyzer.analyze(source, plan: plan, threads: threads.count) { bar.update($0) }
  }
}
