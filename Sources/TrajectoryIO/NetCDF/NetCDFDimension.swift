/// A named length of a NetCDF file.
public struct NetCDFDimension: Equatable, Sendable {
  /// Name.
  public let name: String
  /// Current length.
  public let length: Int
  /// Whether it can grow.
  public let isUnlimited: Bool
}
