import ArgumentParser
import KaditaKit

/// `kadita sweep`.
struct SweepCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sweep",
    abstract: "Simulate a grid over one or two parameters and write the steady state at every point.",
    discussion: """
      Every point has --replicates schools of its own, with seeds that count up; written are the mean and the standard \
      deviation of each metric over the second half of a run. With --hysteresis a school passes through the values \
      of the first parameter upward and then downward, --steps at each, and keeps its state: collective memory.

        kadita sweep torus --steps 6000 --save-every 10 --noise .05 \\
          --vary dr_orientation=0:5:.5 --vary dr_attraction=4:14:2 --replicates 3 -o map.nc
        kadita sweep torus --steps 1500 --save-every 10 --noise .05 --dr-attraction 14 \\
          --vary dr_orientation=0:5:.25 --replicates 8 --hysteresis -o loop.nc
      """)

  @Argument(help: ArgumentHelp("A preset, or a file of parameters.", valueName: "preset|file"))
  var presetOrFile: String

  @Option(
    help: ArgumentHelp(
      "A parameter with its values: NAME=FROM:TO:STEP or NAME=V1,V2,…; once or twice.", valueName: "axis"))
  var vary: [String] = []

  @Option(help: "Schools at each point.")
  var replicates = 3

  @Flag(help: "Pass through the first parameter up and down with the same school.")
  var hysteresis = false

  @Option(help: ArgumentHelp("What to measure, by column name, separated by commas.", valueName: "list"))
  var metrics = "polarization,rotation"

  @Option(name: [.short, .long], help: ArgumentHelp("NetCDF file to write.", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Folder in which every point is kept, so that a killed sweep goes on; repeatable, and points are looked for in all of them.",
      valueName: "dir"))
  var keep: [String] = []

  @Option(
    help: ArgumentHelp(
      "Simulate only every n-th school, from the i-th, for a later run with the --keep folders of all parts.",
      valueName: "i/n"))
  var shard: String?

  @OptionGroup(title: "Parameters") var parameters: SimulationArguments
  @OptionGroup var threads: ThreadArguments
  @OptionGroup var progress: ProgressArguments

  @Flag(help: "Overwrite an existing output file.")
  var force = false

  func validate() throws {
    guard let shard else {
      if output == nil { throw ValidationError("name the file to write: -o FILE") }
      return
    }
    guard StudyShard(shard) != nil else { throw ValidationError("--shard needs I/N with I from 1 to N") }
    if output != nil || keep.isEmpty {
      throw ValidationError("--shard keeps points in a folder: give --keep, and no -o")
    }
  }

  func run() throws {
    let (base, notices) = try parameters.parameters(presetOrFile)
    progress.report(notices)
    let sweep = try Sweep(
      base: base, axes: try vary.map { try SweepAxis($0) }, replicates: replicates,
      order: hysteresis ? .hysteresis : .independent, metrics: try Columns.metrics(metrics),
      threads: threads.count)
    for folder in keep.prefix(1) { _ = try OutputFolder(folder) }
    let store = keep.isEmpty ? nil : SteadyStateStore(folders: keep)
    let part = shard.flatMap { StudyShard($0) }
    let bar = SharedProgress(total: sweep.pointCount(of: part), unit: "points", isShown: progress.isShown)
    defer { bar.finish() }
    if let part, let store { return try sweep.fill(store, part: part) { bar.advance() } }
    guard let output else { return }
    let result = try sweep.run(store: store) { bar.advance() }
    bar.finish()
    try SweepFile.write(
      result, to: output, overwrite: force, command: ["kadita"] + CommandLine.arguments.dropFirst())
    if !progress.quiet {
      let shape = zip(result.dimensions, result.shape).map { "\($0) \($1)" }.joined(separator: " × ")
      try Terminal.writeOutput("\(output): \(shape), \(metrics)\n")
    }
  }
}
