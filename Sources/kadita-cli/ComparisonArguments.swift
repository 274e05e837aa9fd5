import ArgumentParser

/// Options about the comparison of groups.
struct ComparisonArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Test for equivalence too, within this many pooled standard deviations.", valueName: "number"))
  var equivalence: Double?

  func validate() throws {
    if let equivalence, !(equivalence > 0 && equivalence.isFinite) {
      throw ValidationError("--equivalence needs a positive number")
    }
  }
}
