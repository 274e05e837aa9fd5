import TrajectoryModel

/// What of other people's programs goes into a page.
public struct PageAssets: Sendable {
  /// Style sheets.
  var styles: [String] = []
  /// Programs.
  var scripts: [String] = []
  /// What could not be found.
  public private(set) var missing: [PageLibrary] = []

  /// Nothing of other people's.
  static let none = PageAssets(nothing: ())

  private init(nothing: Void) {}

  /// Reads the libraries.
  ///
  /// - Parameter folder: a folder that holds them; `nil` for where distributions install JavaScript.
  /// - Throws: `KaditaError` `noInput` where a folder is named that holds none of them.
  public init(folder: String? = nil) throws {
    for library in PageLibrary.all {
      guard let texts = library.texts(in: folder) else {
        missing.append(library)
        continue
      }
      for (file, text) in zip(library.files, texts) {
        if file.hasSuffix(".css") { styles.append(text) } else { scripts.append(text) }
      }
    }
    if let folder, missing.count == PageLibrary.all.count {
      throw KaditaError(
        .noInput, "holds neither dygraphs nor three.js",
        remedy: "name a folder with dygraph.min.js, dygraph.min.css, three.min.js and OrbitControls.js",
        path: folder)
    }
  }

  /// What to tell who made the page; `nil` where nothing is missing.
  public var notice: Notice? {
    guard !missing.isEmpty else { return nil }
    let what = missing.map { "\($0.name) is not installed, so the page lacks \($0.purpose)" }
    return Notice(
      "missing-library",
      "\(what.joined(separator: "; ")); install \(missing.map(\.package).joined(separator: " ")) or name their folder "
        + "with --assets")
  }
}
