import ArgumentParser
import KaditaKit

/// Options about what is said while a long command runs.
struct ProgressArguments: ParsableArguments {
  @Flag(name: [.short, .long], help: "No result, no warnings, no progress bar.")
  var quiet = false

  @Flag(help: "No progress bar.")
  var noProgress = false

  /// Whether a progress bar is wanted and possible.
  var isShown: Bool { !quiet && !noProgress && Terminal.showsProgress }

  /// Prints warnings.
  func report(_ notices: [Notice]) {
    if quiet { return }
    for notice in notices { Terminal.writeError("kadita: warning: \(notice.message)\n") }
  }
}
