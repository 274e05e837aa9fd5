import Foundation

/// A folder of a test's own that is removed with everything in it when the test is over.
public final class TemporaryFolder {
  /// Absolute path.
  public let path: String

  /// Where such folders are, whatever a test does to TMPDIR meanwhile.
  private static let base = FileManager.default.temporaryDirectory

  /// Makes the folder.
  public init() throws {
    let url = Self.base.appendingPathComponent(
      "kadita-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Path of an entry of the folder.
  public func file(_ name: String) -> String { path + "/" + name }

  /// Names of all entries, hidden ones included, sorted.
  public func entries() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
