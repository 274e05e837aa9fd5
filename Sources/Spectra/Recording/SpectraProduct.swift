/// A group of spectral products that can be asked for.
public enum SpectraProduct: String, CaseIterable, Sendable {
  /// Velocity spectrum and its Welch estimate.
  case velocity
  /// Autocorrelations of velocities, fluctuations and headings.
  case autocorrelation
  /// Polarization spectrum, autocorrelations of the order parameters.
  case polarization
  /// Spatial correlation and its null band.
  case spatial
  /// Structure factor and current spectra.
  case structure
  /// Directional correlation delays of all pairs.
  case delay
  /// Coherence of all pairs.
  case coherence
}
