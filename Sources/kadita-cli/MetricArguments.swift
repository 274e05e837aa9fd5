import ArgumentParser
import KaditaKit

/// Options about what is computed.
struct MetricArguments: ParsableArguments {
  /// Which family of definitions.
  enum Definitions: String, ExpressibleByArgument, CaseIterable {
    case published, invariant, both

    /// Whether a metric is of the family.
    func includes(_ metric: any Metric.Type) -> Bool {
      switch self {
      case .both: true
      case .published: metric.column.family == .published
      case .invariant: metric.column.family == .invariant
      }
    }

    /// All metrics of the family.
    var metrics: [any Metric.Type] { MetricRegistry.all.filter(includes) }
  }

  @Option(help: ArgumentHelp("Only these metrics, by column name, separated by commas.", valueName: "list"))
  var metrics: String?

  @Option(help: ArgumentHelp("Which definitions: published, invariant or both.", valueName: "family"))
  var definitions: Definitions = .both

  @Option(
    help: ArgumentHelp(
      "Edge of the published histograms where the recording has no periodic box, in length units (default: the largest extent of the recording).",
      valueName: "length"))
  var referenceLength: Double?

  @Option(
    help: ArgumentHelp(
      "A summary for every stretch of this length: 60s, 5min, or 60 in the recording's unit.",
      valueName: "time"))
  var window: TimeSpan?

  @Flag(help: "Leave out the spectra: peak frequency, integral time, correlation length.")
  var noSpectra = false

  func validate() throws {
    if let referenceLength, !(referenceLength > 0 && referenceLength.isFinite) {
      throw ValidationError("--reference-length needs a positive length")
    }
  }

  /// The plan that the options describe.
  func plan(threads: Int) throws -> AnalysisPlan {
    let chosen = try metrics.map(Columns.metrics) ?? MetricRegistry.all
    let families = chosen.filter(definitions.includes)
    guard !families.isEmpty else {
      throw KaditaError(
        .usage, "--metrics and --definitions leave no column", remedy: "see 'kadita codebook'")
    }
    return AnalysisPlan(
      metrics: families, referenceLength: referenceLength, window: window,
      spectra: noSpectra ? nil : .summary, threads: threads)
  }
}
