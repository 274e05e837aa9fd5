import ArgumentParser
import KaditaKit

/// `kadita info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what a reader sees in each recording: layout and why, frames, individuals, units, box.")

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String]

  @OptionGroup(title: "Reading") var reading: ReadingArguments

  @Flag(help: "Print the result as JSON, and nothing else on standard output.")
  var json = false

  @Flag(
    help: "Print the SHA-256 of times, positions and velocities, which does not depend on the kind of file.")
  var digest = false

  @Flag(help: "Read no positions: nothing about missing ones, gaps and jumps.")
  var quick = false

  func run() throws {
    if digest { return try printDigests() }
    var options = try reading.options()
    // What is in the input, not what could be estimated from it.
    if reading.velocity == .automatic { options.velocity = .stored }
    var documents: [JSONValue] = []
    try Inputs.forEach(inputs) { input, _ in
      let source = try ReaderRegistry.open(input, options: options)
      var summary = InfoSummary(source.info)
      summary.typed = typedOptions
      if !quick { summary.survey = try survey(source) }
      if json {
        documents.append(summary.json)
      } else {
        try Terminal.writeOutput((input == inputs[0] ? "" : "\n") + summary.text(style: Terminal.style))
      }
    }
    if json {
      let document = inputs.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
    }
  }

  /// What was typed beside the inputs and the options of this subcommand alone.
  private var typedOptions: [String] {
    let own = Set(inputs + ["info", "--json", "--quick", "--digest"])
    return CommandLine.arguments.dropFirst().filter { !own.contains($0) }
  }

  private func survey(_ source: any TrajectorySource) throws -> RecordingSurvey {
    var bar = ProgressBar(
      total: source.info.frameCount, unit: "frames", isShown: !json && Terminal.showsProgress)
    defer { bar.finish() }
    return try RecordingSurvey(source) { frames in
      try Interruption.check()
      bar.update(frames)
    }
  }

  private func printDigests() throws {
    let options = try reading.options()
    try Inputs.forEach(inputs) { input, _ in
      let source = try ReaderRegistry.open(input, options: options)
      try Terminal.writeOutput("\(try TrajectoryDigest.sha256(of: source))  \(input)\n")
    }
  }
}
