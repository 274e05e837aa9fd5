import Platform
import TrajectoryModel

/// Draws figures into files.
public enum FigureWriter {
  /// The page that a figure takes: its own size unless given, in millimetres.
  public static func page(
    of figure: any Figure.Type, _ material: FigureMaterial, width: Double?, height: Double?
  ) throws -> FigurePage {
    let width = width ?? figure.width(material)
    var page = FigurePage(width: width, height: try height ?? figure.height(material, width: width))
    if material.choices.title != nil {
      page.headroom = 4
      if height == nil { page.height += page.headroom }
    }
    return page
  }

  /// The whole script of a figure, for gnuplot 5.4 or later.
  public static func script(
    _ figure: any Figure.Type, _ material: FigureMaterial, on page: FigurePage, format: FigureFormat
  ) throws -> String {
    var script = GnuplotScript()
    script.add(style(page, format))
    let title = material.choices.title.map {
      "title \(GnuplotScript.quoted($0, longest: 120)) noenhanced offset 0,.4"
    }
    script.add("set multiplot \(title ?? "")")
    return script.text + (try figure.draw(material, on: page)) + "unset multiplot\n"
  }

  /// Fails where ``write(_:_:on:to:overwrite:)`` would not be able to write: before the work rather than after it.
  public static func check(_ path: String, overwrite: Bool) throws {
    _ = try FigureFormat(path: path)
    _ = try Gnuplot.program()
    try OutputFile(path, overwrite: overwrite).discard()
  }

  /// Draws a figure; nothing is left under `path` if that fails.
  ///
  /// - Throws: `KaditaError` `unavailable` where gnuplot is not installed, `unusableInput` where there is nothing to
  ///   show, `cannotCreate` where the file exists and may not be overwritten.
  public static func write(
    _ figure: any Figure.Type, _ material: FigureMaterial, on page: FigurePage, to path: String,
    overwrite: Bool
  ) throws {
    let format = try FigureFormat(path: path)
    try Gnuplot.draw(script(figure, material, on: page, format: format), to: path, overwrite: overwrite)
  }

  private static func style(_ page: FigurePage, _ format: FigureFormat) -> [String] {
    [
      "set encoding utf8", format.terminal(page), "set border 3 lw .5", "set tics nomirror out scale .5",
      "set key noautotitle samplen 1.5 spacing 1.1 noenhanced", "set style fill solid noborder",
      "set datafile missing 'NaN'", "set linetype 1 lc rgb 'black'",
    ]
  }
}
