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

  func run() throws {
    if digest { return try printDigests() }
    let options = try reading.options()
    var documents: [JSONValue] = []
    try Inputs.forEach(inputs) { input, _ in
      let info = try ReaderRegistry.open(input, options: options).info
      if json {
        documents.append(InfoSummary.json(info))
      } else {
        try Terminal.writeOutput(
          (input == inputs[0] ? "" : "\n") + InfoSummary.text(info, style: Terminal.style))
      }
    }
    if json {
      let document = inputs.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
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
