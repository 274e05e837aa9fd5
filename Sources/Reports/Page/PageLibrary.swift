import Platform

/// A program of others that makes a page livelier, read from where it is installed.
public struct PageLibrary: Sendable {
  /// Name for people.
  public var name: String
  /// Debian package that installs it.
  public var package: String
  /// What it is needed for, in a phrase.
  public var purpose: String
  /// The files, in the order in which they are inlined; below a folder of assets, or anywhere in it.
  var files: [String]

  /// Charts with zoom.
  static let dygraphs = PageLibrary(
    name: "dygraphs", package: "libjs-dygraphs", purpose: "zoom in the time series",
    files: ["dygraphs/dygraph.min.css", "dygraphs/dygraph.min.js"])
  /// Three dimensions.
  static let three = PageLibrary(
    name: "three.js", package: "libjs-three", purpose: "the playback in three dimensions",
    files: ["three/three.min.js", "three/examples/js/controls/OrbitControls.js"])
  /// All of them.
  static let all = [dygraphs, three]

  /// Where distributions install JavaScript.
  static let folders = [
    "/usr/share/javascript", "/usr/local/share/javascript", "/opt/homebrew/share/javascript",
  ]

  /// The texts of the files, in their order; `nil` if one is missing.
  ///
  /// - Parameter folder: where to look, in the layout of a distribution or with all files side by side; `nil`: where
  ///   distributions install them.
  func texts(in folder: String?) -> [String]? {
    let places = folder.map { [$0] } ?? Self.folders
    for place in places {
      let found = files.compactMap { file in
        [file, String(file[(file.lastIndex(of: "/").map { file.index(after: $0) } ?? file.startIndex)...])]
          .lazy.compactMap { try? TextInput.read(place + "/" + $0) }.first
      }
      if found.count == files.count { return found }
    }
    return nil
  }
}
