import Analysis
import Phases
import TrajectoryModel

/// Order parameters, entropies and index over time, with the phase along it.
public enum SeriesFigure: Figure {
  /// What the user types.
  public static let name = "series"
  /// What it shows.
  public static let summary = "order parameters, entropies and OSI over time, with the phase along it"
  /// What it is drawn from.
  public static let input = FigureInput.recording
  /// Both columns.
  public static func width(_ material: FigureMaterial) -> Double { FigurePage.doubleColumn }

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double { 0.62 * width }

  /// Three panels under a band.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let path = material.paths[0]
    let result = try material.analysis(path)
    let published = material.choices.showsPublished
    let groups = [EntropyColumns.order, EntropyColumns.entropies, [EntropyColumns.index]]
    let times = try result.table.times()
    var script = GnuplotScript()
    var panels: [[String]] = []
    for (panel, entries) in groups.enumerated() {
      var layers: [String] = []
      for (number, entry) in entries.enumerated() {
        let values = try result.table.column(entry.column(published: published)) ?? []
        let bins = SeriesBins(times: times, values: values)
        guard bins.hasValues else {
          layers.append("NaN with lines lc rgb 'white' title '\(entry.name): undefined'")
          continue
        }
        let block = "s\(panel)_\(number)"
        script.data(block, bins.rows)
        layers += bins.layers(
          block, color: panel == 2 ? "#000000" : Palette.categories[number], title: entry.name)
      }
      panels.append(layers)
    }
    guard panels.joined().contains(where: { $0.hasPrefix("$") }) else {
      throw material.nothing("has no order parameter in any frame, so there is no series to draw", path)
    }
    let (first, last) = timeRange(times)
    let grid = PanelGrid(page: page, heights: [0.16, 1, 1.25, 0.8], right: page.width * 0.22)
    script.add(["set xrange [\(first):\(last)]", "set key at graph 1.02,1 left top Left reverse"])
    drawBand(result, &script, grid)
    // The legend of the band has no room beside the band itself.
    let seen = Phase.allCases.filter { (result.phases?.dynamics.occupancy[$0.index] ?? 0) > 0 }
    panels[0] += seen.map {
      "keyentry with boxes fs solid noborder lc rgb '\(Palette.color(of: $0))' title '\($0.rawValue)'"
    }
    let labels = ["order", "entropy", "OSI"]
    for (panel, layers) in panels.enumerated() {
      let isLast = panel == panels.count - 1
      script.add(grid.place(row: panel + 1))
      script.add([
        "set ylabel '\(labels[panel])'", "set yrange [0:\(panel == 0 ? "1" : "1<*")]", "set ytics nomirror",
        isLast
          ? "set xlabel \(GnuplotScript.quoted(UnitText.label("time", result.info.units.time)))"
          : "unset xlabel",
        "set format x '\(isLast ? "% h" : "")'",
      ])
      script.plot(layers)
    }
    return script.text
  }

  private static func timeRange(_ times: [Double]) -> (Double, Double) {
    let known = times.filter(\.isFinite)
    guard let first = known.min(), let last = known.max() else { return (0, 1) }
    return last > first ? (first, last) : (first - 0.5, first + 0.5)
  }

  /// The phase as a band of colours; white where it is undefined.
  private static func drawBand(_ result: AnalysisResult, _ script: inout GnuplotScript, _ grid: PanelGrid) {
    guard let phases = result.phases else { return }
    script.data(
      "stays",
      phases.dynamics.stays.map { stay in
        [stay.start, 0.5, stay.start, stay.end, 0, 1, Palette.number(Palette.color(of: stay.phase))]
      } + [[.nan, .nan, .nan, .nan, .nan, .nan, 0]])
    script.add(grid.place(row: 0))
    script.add([
      "set yrange [0:1]", "unset ytics", "set format x ''", "unset border", "unset xtics",
      "set ylabel 'phase' rotate by 0 right offset 3.5,-.3",
    ])
    script.plot(["$stays using 1:2:3:4:5:6:7 with boxxyerror lc rgb variable"])
    script.add(["set border 3 lw .5", "set xtics nomirror out scale .5", "unset ylabel", "set ylabel rotate"])
  }
}
