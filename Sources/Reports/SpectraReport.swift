import Spectra
import TrajectoryModel

/// What the writers of spectra are given.
public struct SpectraReport: Sendable {
  /// The recording.
  public var info: RecordingInfo
  /// Its spectra.
  public var result: SpectraResult
  /// How they came about.
  public var provenance: Provenance

  /// A result with its origin.
  public init(info: RecordingInfo, result: SpectraResult, provenance: Provenance) {
    self.info = info
    self.result = result
    self.provenance = provenance
  }

  /// The products that are there, with their values.
  var columns: [(column: SpectraColumn, values: [Double])] {
    SpectraColumns.all.map { ($0, $0.values(result)) }.filter { !$0.1.isEmpty }
  }
}
