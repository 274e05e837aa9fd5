import Platform
import TrajectoryModel

/// The program that draws.
enum Gnuplot {
  /// Finds it.
  ///
  /// - Throws: `KaditaError` `unavailable` where it is not installed.
  static func program() throws -> Program {
    try Program("gnuplot", package: "gnuplot-nox", purpose: "draws the figures")
  }

  /// Without the settings that a user may have, so that a figure is the same everywhere.
  static let arguments = ["-d"]

  /// Draws into a file that appears when it is complete.
  static func draw(_ script: String, to path: String, overwrite: Bool) throws {
    let output = try OutputFile(path, overwrite: overwrite)
    try Pipeline((try program(), arguments)).run(reading: script, writing: output.temporaryPath)
    try output.commit()
  }
}
