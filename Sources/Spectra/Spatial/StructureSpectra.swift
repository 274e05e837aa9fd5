/// Structure factor and current spectra by wavenumber, averaged over shells and frames.
public struct StructureSpectra: Equatable, Sendable {
  /// Nominal wavenumber of each shell, 2πm/L, in radians per length unit.
  public var wavenumber: [Double]
  /// S(k) = |ρ_k|² / N; 1 for independent positions. NaN in shells without a wave vector, or without a frame.
  public var structureFactor: [Double]
  /// Longitudinal current J_L = |k̂ · j_k|² / N.
  public var currentLongitudinal: [Double]
  /// Transverse current for each transverse direction: J_T = |j_⊥|² / (d − 1) N.
  public var currentTransverse: [Double]
  /// Number of frames averaged.
  public var frames: Int
}
