/// Every spectral product that is written to files.
public enum SpectraColumns {
  /// The products in the order of the files.
  public static let all = temporal + polarization + spatial + pairs

  static let real = -Double.infinity...Double.infinity
  static let correlation = -1.0...1.0
}
