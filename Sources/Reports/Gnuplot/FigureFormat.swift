import TrajectoryModel

/// A file format of figures.
public enum FigureFormat: String, CaseIterable, Sendable {
  /// Vectors, fonts embedded: for journals.
  case pdf
  /// Vectors: for web pages, and for finishing by hand.
  case svg
  /// Pixels: for slides.
  case png

  /// The format that the ending of a path asks for.
  ///
  /// - Throws: `KaditaError` `usage` for another ending.
  public init(path: String) throws {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = FigureFormat(rawValue: ending), name.contains(".") else {
      throw KaditaError(
        .usage, "the name does not end in .pdf, .svg or .png", remedy: "say by its ending what to draw",
        path: path)
    }
    self = format
  }

  /// The command that chooses the terminal for a page; lines of width 1 are half a point.
  func terminal(_ page: FigurePage) -> String {
    let font = "noenhanced rounded font \(GnuplotScript.quoted("\(page.font),\(page.fontSize)"))"
    switch self {
    case .pdf:
      // gnuplot's letters are sized for 96 dots an inch, a point is 1/72.
      return "set terminal pdfcairo \(font) size \(page.width / 10)cm,\(page.height / 10)cm fontscale .75"
    case .svg:
      let scales = "fontscale 1.3333 linewidth .6667"
      return "set terminal svg \(font) background rgb 'white' size \(Self.pixels(page, 96)) \(scales)"
    case .png:
      let dots = page.dotsPerInch
      return
        "set terminal pngcairo \(font) size \(Self.pixels(page, dots)) fontscale \(dots / 96) linewidth \(dots / 144) "
        + "pointscale \(dots / 144)"
    }
  }

  private static func pixels(_ page: FigurePage, _ dotsPerInch: Double) -> String {
    [page.width, page.height].map { String(Int(($0 / 25.4 * dotsPerInch).rounded())) }.joined(separator: ",")
  }
}
