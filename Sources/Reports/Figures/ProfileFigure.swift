import Analysis
import TrajectoryModel

/// The seven entropies and the index beside each other, with their errors.
public enum ProfileFigure: Figure {
  /// What the user types.
  public static let name = "profile"
  /// What it shows.
  public static let summary = "mean entropies and OSI with 95 % intervals, of one recording or several"
  /// What it is drawn from.
  public static let input = FigureInput.recordings

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double { 0.75 * width }

  /// A point with an interval for every recording and entropy.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let entries = EntropyColumns.entropies + [EntropyColumns.index]
    let published = material.choices.showsPublished
    var script = GnuplotScript()
    var layers: [String] = []
    let count = Double(material.paths.count)
    var defined: Set<Int> = []
    for (number, path) in material.paths.enumerated() {
      let result = try material.analysis(path)
      let rows = entries.enumerated().map { place, entry -> [Double] in
        let summary = result.summary(entry.column(published: published))
        let interval = summary?.interval
        let mean = summary?.mean ?? .nan
        if mean.isFinite { defined.insert(place) }
        // Fewer than ten frames have no interval: the point alone.
        let low = interval?.low ?? .nan
        let high = interval?.high ?? .nan
        let x = Double(place) + (Double(number) - (count - 1) / 2) * 0.7 / max(count, 2)
        return [x, mean, low.isFinite ? low : mean, high.isFinite ? high : mean]
      }
      guard rows.contains(where: { $0[1].isFinite }) else {
        throw material.nothing("has no entropy in any frame, so there is no profile to draw", path)
      }
      let color = Palette.categories[number % Palette.categories.count]
      let point = [7, 5, 9, 11, 13, 6, 4, 8][number / Palette.categories.count % 8 + (number % 8)]
      script.data("r\(number)", rows)
      let title = count > 1 ? "title \(GnuplotScript.quoted(material.name(path), longest: 32))" : ""
      layers.append(
        "$r\(number) using 1:2:3:4 with yerrorbars pt \(point) ps .5 lw 1 lc rgb '\(color)' \(title)")
    }
    let tics = entries.enumerated().map { place, entry in
      "'\(entry.name)\(defined.contains(place) ? "" : ": undefined")' \(place)"
    }.joined(separator: ", ")
    let legend = count > 1 ? 3.3 * count + 1 : 1
    script.add(PanelGrid(page: page, top: 2 + legend, bottom: 21).place(row: 0))
    script.add([
      "set xrange [-.6:\(Double(entries.count) - 0.4)]", "set yrange [0:1.05<*]", "set bars small",
      "set xtics rotate by -40 scale .5 (\(tics))",
      "set ylabel '\(published ? "published" : "invariant") entropy'",
      "set key above maxcols 1",
      "set arrow from graph 0, first 1 to graph 1, first 1 nohead dt 2 lw .5 lc rgb '\(Palette.gray)' back",
      "set arrow from 6.5, graph 0 to 6.5, graph 1 nohead lw .5 lc rgb '#CCCCCC' back",
    ])
    script.plot(layers)
    return script.text
  }
}
