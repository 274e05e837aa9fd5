import ArgumentParser
import KaditaKit

/// Options about how an input is read.
struct ReadingArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Layout of the input (default: recognised by content).", valueName: "name"))
  var format: String?

  /// What the options ask of the readers.
  func options() throws -> ReaderOptions {
    var options = ReaderOptions()
    options.format = format
    return options
  }
}
