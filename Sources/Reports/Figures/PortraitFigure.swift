import Analysis
import Metrics
import Phases
import TrajectoryModel

/// Where the school was in the plane of polarization and milling, and the way it took.
public enum PortraitFigure: Figure {
  /// What the user types.
  public static let name = "portrait"
  /// What it shows.
  public static let summary =
    "density of polarization and milling, the way through it, and the regions of the phases"
  /// What it is drawn from.
  public static let input = FigureInput.recording

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double { 0.86 * width }

  /// The density as a map, the way as a line upon it.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let path = material.paths[0]
    let result = try material.analysis(path)
    guard let phases = result.phases, let shares = Optional(phases.density.shares),
      shares.joined().contains(where: { $0 > 0 })
    else {
      throw material.nothing("has no frame with both polarization and milling, so there is no portrait", path)
    }
    let n = OrderDensity.binCount
    var script = GnuplotScript()
    script.data(
      "density",
      (0..<n * n).compactMap { index -> [Double]? in
        let share = shares[index / n][index % n]
        let center = { (bin: Int) in (Double(bin) + 0.5) / Double(n) }
        return share > 0 ? [center(index / n), center(index % n), 100 * share] : nil
      })
    let way = try way(result)
    script.data("way", way)
    let ends = way.filter { $0[0].isFinite && $0[1].isFinite }
    script.data("ends", [ends.first, ends.last].compactMap { $0 })
    script.add(PanelGrid(page: page, right: 17, top: 7).place(row: 0))
    script.add(regions(result.plan.phases?.cutoffs ?? PhaseCutoffs()))
    script.add([
      Palette.cividisReversed, "set border 15 lw .5", "set xrange [0:1]", "set yrange [0:1]",
      "set cblabel 'share of the frames (%)' offset 1", "set colorbox", "set logscale cb",
      "set cbrange [*:100]", "set format cb '%h'",
      "set xlabel 'polarization'", "set ylabel 'milling'", "set key above horizontal samplen 1.5",
    ])
    let half = 0.5 / Double(n)
    script.plot([
      "$density using 1:2:($1-\(half)):($1+\(half)):($2-\(half)):($2+\(half)):3 with boxxyerror fs solid lc palette",
      "$way using 1:2 with lines lw .5 lc rgb '\(ends.count > 1 ? "#40D55E00" : "#FFD55E00")'",
      "$ends every 1::0::0 using 1:2 with points pt 6 ps .6 lw 1.5 lc rgb '#D55E00' title 'first frame'",
      "$ends every 1::1::1 using 1:2 with points pt 7 ps .6 lc rgb '#D55E00' title 'last frame'",
    ])
    return script.text
  }

  /// Polarization and milling in at most about a thousand steps.
  private static func way(_ result: AnalysisResult) throws -> [[Double]] {
    func column(_ metric: any Metric.Type) throws -> [Double] {
      try result.table.column(metric.column.name) ?? []
    }
    let times = try result.table.times()
    let p = SeriesBins(times: times, values: try column(PolarizationUnbiased.self), most: 1000).rows
    let m = SeriesBins(times: times, values: try column(MillingUnbiased.self), most: 1000).rows
    return zip(p, m).map { [$0[1], $1[1]] }
  }

  private static func regions(_ cutoffs: PhaseCutoffs) -> [String] {
    let style = "nohead dt 2 lw .5 lc rgb '\(Palette.gray)' back"
    func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) -> String {
      "set arrow from \(x0),\(y0) to \(x1),\(y1) \(style)"
    }
    func label(_ text: String, _ x: Double, _ y: Double, _ rest: String = "center") -> String {
      "set label '\(text)' at \(x),\(y) \(rest) tc rgb '\(Palette.gray)' front"
    }
    return [
      line(cutoffs.parallel, 0, cutoffs.parallel, 1),
      line(cutoffs.highlyParallel, 0, cutoffs.highlyParallel, 1),
      line(0, cutoffs.torus, cutoffs.parallel, cutoffs.torus),
      line(cutoffs.swarmPolarization, 0, cutoffs.swarmPolarization, cutoffs.swarmMilling),
      line(0, cutoffs.swarmMilling, cutoffs.swarmPolarization, cutoffs.swarmMilling),
      label("torus", cutoffs.parallel / 2, 0.95),
      label("swarm", cutoffs.swarmPolarization / 2, cutoffs.swarmMilling - 0.05),
      label("dynamic", (cutoffs.parallel + cutoffs.highlyParallel) / 2, 0.95),
      label("parallel", (cutoffs.parallel + cutoffs.highlyParallel) / 2, 0.9),
      label(
        "transitional", (cutoffs.swarmPolarization + cutoffs.parallel) / 2, cutoffs.swarmMilling / 2,
        "center rotate by 90"),
      label("highly parallel", (1 + cutoffs.highlyParallel) / 2, 0.5, "center rotate by 90 font ',5'"),
    ]
  }
}
