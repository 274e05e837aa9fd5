import Statistics
import Studies
import TrajectoryModel

/// Steady states over one or two parameters: maps, lines, and loops of hysteresis.
public enum SweepFigure: Figure {
  /// What the user types.
  public static let name = "sweep"
  /// What it shows.
  public static let summary =
    "maps of the steady states over two parameters, or lines and hysteresis over one"
  /// What it is drawn from.
  public static let input = FigureInput.sweeps
  /// Both columns.
  public static func width(_ material: FigureMaterial) -> Double { FigurePage.doubleColumn }

  /// One pair of axes.
  private struct Panel {
    let table: SweepTable
    let metric: String
    /// Which way a map shows; `nil`: lines, with all ways.
    let direction: Int?
  }

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) throws -> Double {
    let count = try panels(material).count
    let columns = columns(count, width)
    return Double((count + columns - 1) / columns) * (width / Double(columns)) * 0.78
  }

  /// A panel for every metric, and for every direction of a map.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let panels = try panels(material)
    let columns = columns(panels.count, page.width)
    let rows = (panels.count + columns - 1) / columns
    let hasMap = panels.contains { $0.direction != nil }
    var grid = PanelGrid(page: page, heights: Array(repeating: 1, count: rows), columns: columns)
    grid.gapX = hasMap ? 32 : 17
    grid.right = hasMap ? 17 : 3
    grid.gapY = 17
    var script = GnuplotScript()
    for (place, panel) in panels.enumerated() {
      script.add(grid.place(row: place / columns, column: place % columns))
      let axes = panel.table.axes
      script.add("set xlabel \(GnuplotScript.quoted(axes[0].longName))")
      if let direction = panel.direction {
        map(panel, direction, block: "m\(place)", &script)
      } else {
        lines(panel, block: "l\(place)", &script)
      }
    }
    return script.text
  }

  private static func panels(_ material: FigureMaterial) throws -> [Panel] {
    try material.paths.flatMap { path -> [Panel] in
      let table = try SweepTable(path: path)
      let panels = table.metrics.flatMap { metric -> [Panel] in
        guard table.axes.count == 2 else { return [Panel(table: table, metric: metric, direction: nil)] }
        return (0..<max(1, table.directions.count)).map {
          Panel(table: table, metric: metric, direction: $0)
        }
      }
      guard !panels.isEmpty else {
        throw KaditaError(
          .unusableInput, "holds no metric", remedy: "run 'kadita sweep' again, with --metrics", path: path)
      }
      return panels
    }
  }

  private static func columns(_ count: Int, _ width: Double) -> Int {
    width > 120 ? min(count, count == 3 ? 3 : 2) : 1
  }

  /// Medians over the replicates as tiles; values need not be evenly spaced.
  private static func map(
    _ panel: Panel, _ direction: Int, block: String, _ script: inout GnuplotScript
  ) {
    let axes = panel.table.axes
    let (x, y) = (edges(axes[0].values), edges(axes[1].values))
    var rows: [[Double]] = []
    for second in axes[1].values.indices {
      for first in axes[0].values.indices {
        let values = panel.table.values(panel.metric, direction: direction, first: first, second: second)
        let median = SortedSample(values).quantile(0.5)
        guard median.isFinite else { continue }
        rows.append([
          axes[0].values[first], axes[1].values[second], x[first], x[first + 1], y[second], y[second + 1],
          median,
        ])
      }
    }
    script.data(block, rows + [[.nan, .nan, .nan, .nan, .nan, .nan, .nan]])
    let way = panel.table.directions.isEmpty ? "" : ", \(panel.table.directions[direction])"
    script.add([
      "set xrange [\(x[0]):\(x[x.count - 1])]", "set yrange [\(y[0]):\(y[y.count - 1])]",
      "set ylabel \(GnuplotScript.quoted(axes[1].longName))", "set colorbox", Palette.viridis,
      "set cbrange [0:\(isShare(panel) ? "1" : "*")]",
      "set cblabel \(GnuplotScript.quoted(panel.metric + way)) offset 0", "set border 15 lw .5",
    ])
    script.plot(["$\(block) using 1:2:3:4:5:6:7 with boxxyerror fs solid lc palette"])
    script.add("unset colorbox")
  }

  /// Medians as lines, the range of the replicates as bands; both ways where there are two.
  private static func lines(_ panel: Panel, block: String, _ script: inout GnuplotScript) {
    let axis = panel.table.axes[0]
    let ways = panel.table.directions.isEmpty ? ["median"] : panel.table.directions
    var layers: [String] = []
    for (direction, way) in ways.enumerated() {
      script.data(
        "\(block)_\(direction)",
        axis.values.indices.map { first in
          let values = panel.table.values(panel.metric, direction: direction, first: first, second: 0)
          return [
            axis.values[first], SortedSample(values).quantile(0.5), values.min() ?? .nan,
            values.max() ?? .nan,
          ]
        })
      let color = Palette.categories[direction]
      let symbol = [9, 11][direction]
      layers.insert(
        "$\(block)_\(direction) using 1:3:4 with filledcurves lc rgb '\(color)' fs transparent solid .18",
        at: direction)
      layers.append(
        "$\(block)_\(direction) using 1:2 with linespoints pt \(symbol) ps .5 lw 1 lc rgb '\(color)' title \(GnuplotScript.quoted(way))"
      )
    }
    script.add([
      "set xrange [*:*]", "set yrange [0:\(isShare(panel) ? "1" : "*")]",
      "set ylabel \(GnuplotScript.quoted(panel.metric))", "set border 3 lw .5", "set key center right",
    ])
    script.plot(layers)
  }

  /// Whether the values are from 0 to 1, so that the axis should be.
  private static func isShare(_ panel: Panel) -> Bool {
    ["polarization", "rotation", "milling"].contains { panel.metric.hasPrefix($0) }
      && !panel.metric.contains("entropy")
  }

  /// Where the tile of each value ends: half way to the next one.
  private static func edges(_ values: [Double]) -> [Double] {
    guard values.count > 1 else { return values.flatMap { [$0 - 0.5, $0 + 0.5] } }
    let middles = zip(values, values.dropFirst()).map { ($0 + $1) / 2 }
    let first = 2 * values[0] - middles[0]
    let last = 2 * values[values.count - 1] - middles[middles.count - 1]
    return [first] + middles + [last]
  }
}
