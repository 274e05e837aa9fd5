import ArgumentParser
import KaditaKit

/// `kadita simulate`.
struct SimulateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Simulate a school of fish and write it to a file as it runs.",
    discussion: """
      Takes a preset, a TOML file (name = value lines on top of preset = "…", or complete with engine = "…"), or \
      a case file of dewi-kadita. The same parameters and seed give the same positions, velocities and times to the \
      last bit, on any number of threads and any processor, also through --resume; 'kadita info --digest' shows it.

      Ctrl-C keeps what is done in NAME.partial.nc, from which --resume goes on.
      """)

  @Argument(help: ArgumentHelp("A preset (see --list), or a file of parameters.", valueName: "preset|file"))
  var presetOrFile: String?

  @Option(name: [.short, .long], help: ArgumentHelp("NetCDF file to write.", valueName: "file"))
  var output: String?

  @Flag(help: "List the presets.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "Go on where this file ends, with its own parameters; only --steps may change.", valueName: "file"))
  var resume: String?

  @OptionGroup(title: "Parameters") var parameters: SimulationArguments
  @OptionGroup var threads: ThreadArguments
  @OptionGroup var progress: ProgressArguments

  @Flag(help: "Overwrite an existing output file.")
  var force = false

  func validate() throws {
    if list { return }
    if resume != nil {
      if presetOrFile != nil {
        throw ValidationError("--resume takes the parameters from its file; leave out the preset")
      }
      let others = parameters.given.map(\.name).filter { $0 != "steps" }
      if let first = others.first {
        throw ValidationError("--resume goes on with the same parameters; leave out \(first)")
      }
    } else {
      if presetOrFile == nil { throw ValidationError("name a preset or a file of parameters; see --list") }
      if output == nil { throw ValidationError("name the file to write with -o") }
    }
  }

  func run() throws {
    if list { return try Terminal.writeOutput(Self.table) }
    let recording = try recording()
    var bar = ProgressBar(total: recording.parameters.frameCount, unit: "frames", isShown: progress.isShown)
    defer { bar.finish() }
    try recording.run(command: ["kadita"] + CommandLine.arguments.dropFirst()) { bar.update($0) }
    bar.finish()
    if !progress.quiet {
      let parameters = recording.parameters
      try Terminal.writeOutput(
        "\(recording.path): \(parameters.frameCount) frames of \(parameters.individuals) animals, "
          + "engine \(parameters.engine.rawValue), seed \(parameters.seed)\n")
    }
  }

  private func recording() throws -> SimulationRecording {
    if let resume {
      let steps = try parameters.steps.map { text -> Int in
        guard let steps = Int(text) else {
          throw KaditaError(.usage, "steps = \(text) is not a whole number")
        }
        return steps
      }
      guard let target = output ?? SimulationRecording.finalPath(ofPartial: resume) else {
        throw KaditaError(.usage, "\(resume) is no partial file", remedy: "name the file to write with -o")
      }
      return try SimulationRecording(
        resuming: resume, steps: steps, to: target, overwrite: force, threads: threads.count)
    }
    let (parameters, notices) = try self.parameters.parameters(presetOrFile ?? "")
    progress.report(notices)
    return try SimulationRecording(parameters, to: output ?? "", overwrite: force, threads: threads.count)
  }

  private static var table: String {
    var table = TextTable(
      headings: ["preset", "engine", "fish", "steps", "gives"], style: Terminal.style,
      leftAligned: [0, 1, 4])
    for preset in PresetRegistry.all {
      let parameters = preset.parameters
      table.add([
        preset.name, parameters.engine.rawValue, "\(parameters.individuals)", "\(parameters.steps)",
        preset.summary,
      ])
    }
    return table.text
  }
}
