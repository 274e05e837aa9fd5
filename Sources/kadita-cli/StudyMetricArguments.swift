import ArgumentParser
import KaditaKit

/// Options about what is measured of the recordings of a study.
struct StudyMetricArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Only these metrics, by column name, separated by commas.", valueName: "list"))
  var metrics: String?

  @Option(help: ArgumentHelp("Which definitions: published, invariant or both.", valueName: "family"))
  var definitions: MetricArguments.Definitions = .invariant

  @Option(
    help: ArgumentHelp(
      "Edge of the published histograms where a recording has no periodic box, in length units (default: the largest extent of the recording).",
      valueName: "length"))
  var referenceLength: Double?

  func validate() throws {
    if let referenceLength, !(referenceLength > 0 && referenceLength.isFinite) {
      throw ValidationError("--reference-length needs a positive length")
    }
  }

  /// The plan that the options describe: metrics named one by one may be of either family.
  func plan(threads: Int) throws -> AnalysisPlan {
    let chosen = try metrics.map(Columns.metrics) ?? definitions.metrics
    return AnalysisPlan(
      metrics: chosen, referenceLength: referenceLength, spectra: .summary, threads: threads)
  }
}
