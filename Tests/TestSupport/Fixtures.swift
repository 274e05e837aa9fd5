import Foundation

/// Where the tests find their inputs.
public enum Fixtures {
  /// The package's root folder.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// A file or folder in fixtures/.
  public static func path(_ name: String) -> String { root + "/fixtures/" + name }

  /// The folder of third-party recordings, which are read in place; `nil` where it is absent.
  public static let data: String? = {
    let folder = ProcessInfo.processInfo.environment["KADITA_DATA"] ?? root + "/../shared/data"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }()

  /// Whether the long forms of the tests are asked for, by KADITA_LONG=1.
  public static let long = ProcessInfo.processInfo.environment["KADITA_LONG"] == "1"
}
