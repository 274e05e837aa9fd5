import ArgumentParser
import KaditaKit

/// The option for the number of threads.
struct ThreadArguments: ParsableArguments {
  @Option(
    help:
      "Number of threads (default: what the machine allows this process). The numbers do not depend on it.")
  var threads: Int?

  /// The number to use.
  var count: Int { threads ?? ThreadBudget.allowed() }

  func validate() throws {
    if let threads, threads < 1 { throw ValidationError("--threads needs a number of at least 1") }
  }
}
