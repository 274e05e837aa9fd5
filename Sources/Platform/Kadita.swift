/// The program itself.
public enum Kadita {
  /// Version, as written into every output.
  public static let version = "0.1.0"
}
