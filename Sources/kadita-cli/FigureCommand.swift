import ArgumentParser
import KaditaKit

/// `kadita figure`.
struct FigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Draw a figure for publication: PDF with its fonts, SVG or PNG, by the ending of the output.",
    discussion: """
      Figures:
      \(FigureRegistry.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Drawn by gnuplot, which has to be installed (Debian: gnuplot-nox). --script prints its commands instead, to be \
      finished by hand.

        kadita figure series run.nc -o series.pdf
        kadita figure snapshot swarm.nc torus.nc --width double -o states.png
        kadita figure sweep loop.nc -o loop.svg
      """)

  @Argument(help: ArgumentHelp("The figure; see --list.", valueName: "figure"))
  var figure: String?

  @Argument(help: ArgumentHelp("Recordings, or files of kadita sweep.", valueName: "input"))
  var inputs: [String] = []

  @Flag(help: "List the figures and what they are drawn from.")
  var list = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("File to write; its ending is .pdf, .svg or .png.", valueName: "file"))
  var output: String?

  @Flag(help: "Print the commands for gnuplot in place of drawing; -o still says for which kind of file.")
  var script = false

  @OptionGroup(title: "Page") var page: FigurePageArguments
  @OptionGroup(title: "Contents") var contents: FigureArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup var threads: ThreadArguments

  @Flag(help: "Overwrite an existing file.")
  var force = false

  func validate() throws {
    if list { return }
    if figure == nil { throw ValidationError("name a figure, one of --list") }
    if inputs.isEmpty { throw ValidationError("name what to draw the figure from") }
    if output == nil, !script { throw ValidationError("name the file to write with -o") }
  }

  func run() throws {
    if list { return try Terminal.writeOutput(Self.table) }
    let kind = try FigureRegistry.figure(named: figure ?? "")
    if kind.input == .recording, inputs.count > 1 {
      throw KaditaError(
        .usage, "the figure \(kind.name) is drawn from one recording, not \(inputs.count)",
        remedy: "draw one at a time")
    }
    let options = try reading.options()
    let material = FigureMaterial(
      inputs, choices: try contents.choices(), plan: AnalysisPlan(threads: threads.count),
      spectra: SpectraPlan()
    ) { try ReaderRegistry.open($0, options: options) }
    if script {
      let format = try output.map { try FigureFormat(path: $0) } ?? .pdf
      let page = try page.page(of: kind, material)
      return try Terminal.writeOutput(
        FigureWriter.script(kind, material, on: page, format: format))
    }
    let path = output ?? ""
    try FigureWriter.check(path, overwrite: force)
    try FigureWriter.write(kind, material, on: page.page(of: kind, material), to: path, overwrite: force)
  }

  private static var table: String {
    var table = TextTable(
      headings: ["figure", "drawn from", "shows"], style: Terminal.style, leftAligned: [0, 1, 2])
    for figure in FigureRegistry.all { table.add([figure.name, figure.input.rawValue, figure.summary]) }
    return table.text
  }
}
