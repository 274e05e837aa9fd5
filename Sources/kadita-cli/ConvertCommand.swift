import ArgumentParser
import KaditaKit

/// `kadita convert`.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Write a recording in the canonical NetCDF layout or another one.",
    discussion: """
      Layouts:
      \(WriterRegistry.all.map { "  \($0.name): \($0.title)" }.joined(separator: "\n"))

      Velocities are written where the recording has them; estimated ones only with --velocity, since whoever \
      reads the file can estimate them again.
      """)

  @Argument(
    help: ArgumentHelp(
      "A recording: a file, or a folder or quoted pattern that makes one.", valueName: "input"))
  var input: String

  @Option(name: [.short, .long], help: ArgumentHelp("File to write.", valueName: "out.nc"))
  var output: String

  @Option(help: ArgumentHelp("Layout of the output.", valueName: "name"))
  var layout = "kadita"

  @Option(help: "Width of the stored numbers: float64 or float32.")
  var precision = RecordingDescription.Precision.float64

  @Option(help: ArgumentHelp("Level of compression, 0 (none) to 9.", valueName: "level"))
  var deflate = 4

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  @Flag(name: [.short, .long], help: "No warnings, no progress bar.")
  var quiet = false

  @Flag(help: "Overwrite an existing file.")
  var force = false

  func validate() throws {
    if !(0...9).contains(deflate) { throw ValidationError("--deflate takes a level from 0 to 9") }
  }

  func run() throws {
    let layout = try WriterRegistry.layout(named: layout)
    var options = try reading.options()
    if reading.velocity == .automatic { options.velocity = .stored }
    let source = try ReaderRegistry.open(input, options: options)
    var description = RecordingDescription(source.info)
    description.precision = precision
    description.deflate = deflate
    description.threads = ThreadBudget.allowed()
    description.attributes["kadita_version"] = .text(Kadita.version)
    description.attributes["converted_from"] = .text(source.info.layout)
    var bar = ProgressBar(
      total: source.info.frameCount, unit: "frames", isShown: !quiet && Terminal.showsProgress)
    defer { bar.finish() }
    try WriterRegistry.write(source, to: output, as: layout, description, overwrite: force) { frames in
      try Interruption.check()
      bar.update(frames)
    }
  }
}

extension RecordingDescription.Precision: ExpressibleByArgument {}
