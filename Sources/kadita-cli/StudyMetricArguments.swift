import ArgumentParser
import KaditaKit

/// Options about what is measured of the recordings of a study.
struct StudyMetricArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Only these metrics, by column name, separated by commas.", valueName: "list"))
  var metrics: String?

  @Option(
    help: ArgumentHelp(
      "Which definitions: published, invariant or both (default: invariant for 'compare', both for 'sensitivity').",
      valueName: "family"))
  var definitions: MetricArguments.Definitions?

  @Option(
    help: ArgumentHelp(
      "Edge of the published histograms where a recording has no periodic box, in length units (default: the largest extent of the recording).",
      valueName: "length"))
  var referenceLength: Double?

  @Flag(help: "Leave out the share of time in each phase.")
  var noPhases = false

  @Flag(help: "Leave out the spectra: peak frequency, integral time, correlation length.")
  var noSpectra = false

  func validate() throws {
    if let referenceLength, !(referenceLength > 0 && referenceLength.isFinite) {
      throw ValidationError("--reference-length needs a positive length")
    }
  }

  /// The plan that the options describe, its phases those of `phases`; metrics named one by one may be of either
  /// family.
  func plan(threads: Int, phases: PhaseArguments, unless family: MetricArguments.Definitions) throws
    -> AnalysisPlan
  {
    let chosen = try metrics.map(Columns.metrics) ?? (definitions ?? family).metrics
    var plan = AnalysisPlan(
      metrics: chosen, referenceLength: referenceLength, spectra: noSpectra ? nil : .summary, threads: threads
    )
    plan.phases = noPhases ? nil : phases.plan
    plan.spectra?.batches = 8
    return plan
  }
}
