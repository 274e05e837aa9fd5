import ArgumentParser
import KaditaKit

/// Options about where results go and what is said meanwhile.
struct OutputArguments: ParsableArguments {
  @Option(
    name: [.short, .long],
    help: ArgumentHelp("Folder for the output files; created if needed.", valueName: "dir"))
  var output: String?

  @Flag(help: "Print the result on standard output as JSON, and nothing else there.")
  var json = false

  @Flag(name: [.short, .long], help: "No summary, no warnings, no progress bar.")
  var quiet = false

  @Flag(help: "No progress bar.")
  var noProgress = false

  @Flag(help: "Overwrite existing output files.")
  var force = false

  /// Whether a progress bar is wanted and possible.
  var showsProgress: Bool { !quiet && !noProgress && Terminal.showsProgress }
}
