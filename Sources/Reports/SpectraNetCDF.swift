import Spectra
import TrajectoryIO
import TrajectoryModel

/// Spectra as CF-1.11 NetCDF-4: frequency, lag, distance and wavenumber are coordinates, pairs are matrices.
public enum SpectraNetCDF {
  /// Ending of the file's name.
  public static let suffix = ".spectra.nc"

  /// Writes the products, their codebook rows as attributes, what was chosen and why something is missing.
  public static func write(_ report: SpectraReport, to path: String, overwrite: Bool) throws {
    let output = try NetCDFOutput(path, overwrite: overwrite)
    let columns = report.columns
    let names = report.info.individuals
    let hasIndividuals = columns.contains { [.individual, .pair, .pairFrequency].contains($0.column.axis) }
    if hasIndividuals {
      try output.defineDimension("individual", names.count)
      try output.defineDimension("individual_other", names.count)
      try output.defineVariable("individual_name", .string, ["individual"])
      try output.setAttribute("long_name", "name of the individual", of: "individual_name")
    }
    var defined: Set<SpectraColumn.Axis> = [.individual, .pair, .pairFrequency]
    for (column, values) in columns {
      if defined.insert(column.axis).inserted {
        try output.defineDimension(column.axis.rawValue, values.count)
      }
      try define(column, in: output, units: report.info.units)
    }
    try output.describe(report.info, title: "Velocity correlation spectra", provenance: report.provenance)
    try describe(report.result, in: output)
    if hasIndividuals { try output.write(names, to: "individual_name") }
    for (column, values) in columns {
      let count =
        switch column.axis {
        case .pair: [names.count, names.count]
        case .pairFrequency: [names.count, names.count, values.count / (names.count * names.count)]
        default: [values.count]
        }
      try output.write(values, to: column.definition.name, start: count.map { _ in 0 }, count: count)
    }
    try output.finish()
  }

  private static func define(_ column: SpectraColumn, in output: NetCDFOutput, units: Units) throws {
    let definition = column.definition
    let dimensions =
      switch column.axis {
      case .pair: ["individual", "individual_other"]
      case .pairFrequency: ["individual", "individual_other", SpectraColumn.Axis.frequencyWelch.rawValue]
      default: [column.axis.rawValue]
      }
    let storage = NetCDFStorage(deflate: 1, fill: column.isCoordinate ? nil : .nan)
    try output.defineVariable(definition.name, .float64, dimensions, storage: storage)
    try output.setAttribute("units", definition.unit(in: units.inUDUNITS), of: definition.name)
    try output.describe(definition)
  }

  private static func describe(_ result: SpectraResult, in output: NetCDFOutput) throws {
    let summary = result.summary
    let settings = result.settings
    try output.setAttribute("peak_frequency", [summary.peakFrequency])
    try output.setAttribute("integral_time", [summary.integralTime])
    try output.setAttribute("correlation_length", [summary.correlationLength])
    for (name, reason) in SpectraSummaryText.reasons(of: result) {
      try output.setAttribute("reason_\(name)", reason)
    }
    for (name, time) in result.temporal.integralTimes {
      try output.setAttribute("integral_time", [time], of: "\(name)_autocorrelation")
    }
    try output.setAttribute("interpolated_share", [result.tracks.interpolatedShare])
    if let length = result.welchLength {
      try output.setAttribute("welch_length", [Double(length)], type: .int32)
    }
    if result.structure != nil {
      try output.setAttribute("wavenumber_box", [settings.edges.x, settings.edges.y, settings.edges.z])
      try output.setAttribute("structure_frames", [Double(result.structure?.frames ?? 0)], type: .int32)
    }
    if let spatial = result.spatial {
      try output.setAttribute("spatial_correlation_frames", [Double(spatial.frames)], type: .int32)
    }
    if let band = result.nullBand {
      try output.setAttribute("null_band_shuffles", [Double(settings.shuffles)], type: .int32)
      try output.setAttribute("null_band_frames", [Double(band.frames)], type: .int32)
    }
    if let range = result.delayRange {
      try output.setAttribute("delay_range_frames", [Double(range)], type: .int32)
    }
    if let hierarchy = result.delays?.hierarchy {
      try output.setAttribute("hierarchy_edges", [Double(hierarchy.edges)], type: .int32)
      try output.setAttribute("hierarchy_consistency", [hierarchy.consistency])
    }
  }
}
