import ArgumentParser
import KaditaKit

/// `kadita render`.
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Make a movie of the school: MP4, WebM or GIF, or a PNG a frame.",
    discussion: """
      Frames are drawn by gnuplot (Debian: gnuplot-nox) and put together by ffmpeg (Debian: ffmpeg); both have to be \
      installed, for PNG gnuplot alone. Every animal is an arrow; in open space the picture follows the school.

        kadita render run.nc -o school.mp4
        kadita render run.nc --time 10s:30s --color speed -o school.gif
        kadita render run.nc -o frame-%05d.png
      """)

  @Argument(
    help: ArgumentHelp(
      "A recording: a file, or a folder or quoted pattern that makes one.", valueName: "input"))
  var input: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "File to write; its ending is .mp4, .webm, .gif or .png, the last with a place for the number.",
      valueName: "file"))
  var output: String

  @Option(help: ArgumentHelp("Frames a second of the movie.", valueName: "rate"))
  var rate = 25.0

  @Option(
    help: ArgumentHelp("The most frames that are shown; longer recordings are thinned.", valueName: "number"))
  var maxFrames = 500

  @Option(help: ArgumentHelp("Edge of the picture, an even number of pixels.", valueName: "number"))
  var pixels = 720

  @Option(help: ArgumentHelp("What the colours of animals say: heading, speed or none.", valueName: "what"))
  var color = FigureChoices.Coloring.heading

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  @Flag(name: [.short, .long], help: "Not a word about what was written.")
  var quiet = false

  @Flag(help: "Overwrite an existing file.")
  var force = false

  func validate() throws {
    if !(rate > 0 && rate <= 240) { throw ValidationError("--rate needs a number up to 240") }
    if !(2...100_000).contains(maxFrames) {
      throw ValidationError("--max-frames needs a number from 2 to 100000")
    }
    if !(64...4096).contains(pixels) || pixels % 2 == 1 {
      throw ValidationError("--pixels needs an even number from 64 to 4096")
    }
  }

  func run() throws {
    try Movie.check(output, overwrite: force)
    let options = try reading.options()
    var choices = FigureChoices()
    choices.coloring = color
    let source = try ReaderRegistry.open(input, options: options)
    let movie = try Movie(source, choices: choices, frames: maxFrames, pixels: pixels, rate: rate)
    try movie.write(to: output, overwrite: force)
    if !quiet {
      let length = "\(NumberText.significant(movie.seconds, digits: 3)) s"
      try Terminal.writeOutput(
        "\(output): \(movie.count) of \(source.info.frameCount) frames, \(length)\n")
    }
  }
}
