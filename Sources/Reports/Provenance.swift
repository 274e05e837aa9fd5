/// How a result came about, so that it can be made again.
public struct Provenance: Sendable {
  /// Version of the program.
  public var version: String
  /// The command line.
  public var command: [String]
  /// SHA-256 of the input file in hexadecimal digits; `nil` where the input is several files.
  public var sha256: String?

  /// A result's origin.
  public init(version: String, command: [String], sha256: String?) {
    self.version = version
    self.command = command
    self.sha256 = sha256
  }
}
