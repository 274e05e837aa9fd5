import ArgumentParser
import KaditaKit

/// Options about spectra.
struct SpectraArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only these products: \(SpectraProduct.allCases.map(\.rawValue).joined(separator: ", ")) (default: all).",
      valueName: "list"))
  var products: String?

  @Option(
    help: ArgumentHelp(
      "Length of Welch's windows in frames (default: 256, or a quarter of the longest track if that is shorter).",
      valueName: "frames"))
  var welchLength: Int?

  @Option(
    help: ArgumentHelp(
      "Largest distance of the spatial correlation, in length units (default: half the box, or the median extent of a frame).",
      valueName: "length"))
  var maxDistance: Double?

  @Option(help: ArgumentHelp("Number of bins of distance.", valueName: "number"))
  var bins = 20

  @Option(help: ArgumentHelp("Number of shuffles behind the null band; 0 for none.", valueName: "number"))
  var shuffles = 100

  @Option(help: ArgumentHelp("Number of shells of wave vectors.", valueName: "number"))
  var shells = 8

  @Option(
    help: ArgumentHelp(
      "Largest delay between two individuals: 2s, or 2 in the recording's unit (default: a tenth of the recording, at most 250 frames).",
      valueName: "time"))
  var maxDelay: TimeSpan?

  @Option(
    help: ArgumentHelp(
      "Delays and coherence are left out for more individuals than this.", valueName: "number"))
  var maxIndividuals = 100

  @Option(
    help: ArgumentHelp(
      "Velocities kept in memory, in MiB; more go to a scratch file in TMPDIR.", valueName: "mebibytes"))
  var memory = 256

  func validate() throws {
    try Self.check("--welch-length", welchLength ?? 2, 2...10_000_000)
    try Self.check("--bins", bins, 1...10_000)
    try Self.check("--shuffles", shuffles, 0...10_000)
    try Self.check("--shells", shells, 1...64)
    try Self.check("--max-individuals", maxIndividuals, 1...10_000)
    try Self.check("--memory", memory, 1...1_000_000)
    if let maxDistance, !(maxDistance > 0 && maxDistance.isFinite) {
      throw ValidationError("--max-distance needs a positive length")
    }
  }

  /// The plan that the options describe.
  func plan() throws -> SpectraPlan {
    var plan = SpectraPlan()
    if let products {
      plan.products = try Set(products.split(separator: ",").map { try Self.product(String($0)) })
    }
    plan.welchLength = welchLength
    plan.distanceRange = maxDistance
    plan.distanceBins = bins
    plan.shuffles = shuffles
    plan.shells = shells
    plan.delayRange = maxDelay
    plan.pairLimit = maxIndividuals
    plan.memoryLimit = memory << 20
    return plan
  }

  private static func product(_ name: String) throws -> SpectraProduct {
    if let product = SpectraProduct(rawValue: name) { return product }
    let names = SpectraProduct.allCases.map(\.rawValue)
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
    throw KaditaError(
      .usage, "there is no product \(name)", remedy: close ?? "choose among \(names.joined(separator: ", "))")
  }

  private static func check(_ option: String, _ value: Int, _ range: ClosedRange<Int>) throws {
    guard range.contains(value) else {
      throw ValidationError("\(option) needs a number from \(range.lowerBound) to \(range.upperBound)")
    }
  }
}
