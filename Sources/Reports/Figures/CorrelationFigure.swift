import Spectra
import TrajectoryModel

/// The spatial correlation with its null band.
public enum CorrelationFigure: Figure {
  /// What the user types.
  public static let name = "correlation"
  /// What it shows.
  public static let summary = "C(r) of the velocity fluctuations with the null band of shuffled identities"
  /// What it is drawn from.
  public static let input = FigureInput.recording

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double { 0.72 * width }

  /// The correlation as a line, the band behind it.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let path = material.paths[0]
    let result = try material.spectra(path, [.spatial])
    let units = try material.source(path).info.units
    guard let spatial = result.spatial, spatial.correlation.contains(where: \.isFinite) else {
      let reason = result.summary.reasons["correlation_length"].map { ": \($0)" } ?? ""
      throw material.nothing("has no spatial correlation\(reason)", path)
    }
    var script = GnuplotScript()
    let band = result.nullBand
    script.data(
      "c",
      spatial.distance.indices.map { bin in
        [
          spatial.distance[bin], spatial.correlation[bin], band?.low[bin] ?? .nan, band?.high[bin] ?? .nan,
        ]
      })
    script.add(PanelGrid(page: page, left: 15).place(row: 0))
    script.add([
      "set xlabel \(GnuplotScript.quoted(UnitText.label("distance r", units.length)))",
      "set ylabel 'correlation of the fluctuations C(r)'", "set xrange [0:*]", "set key top right Right",
      "set xzeroaxis lt 1 lw .5 lc rgb '#AAAAAA'",
    ])
    let length = spatial.correlationLength
    if length.isFinite {
      let text = "ξ = \(NumberText.significant(length, digits: 3))\(units.length.map { " \($0)" } ?? "")"
      script.add([
        "set arrow from \(length), graph 0 to \(length), 0 nohead dt 2 lw .5 lc rgb '#D55E00'",
        "set label \(GnuplotScript.quoted(" " + text)) at \(length), graph .08 left offset .5,0 tc rgb '#D55E00'",
      ])
    }
    var layers = ["$c using 1:2 with linespoints pt 7 ps .4 lw 1 lc rgb '#0072B2' title 'recording'"]
    if band != nil {
      layers.insert(
        "$c using 1:3:4 with filledcurves lc rgb '#999999' fs transparent solid .35 title 'shuffled, 95 %'",
        at: 0)
    }
    script.plot(layers)
    return script.text
  }
}
