import TrajectoryModel

/// The school at one moment or several: every animal an arrow.
public enum SnapshotFigure: Figure {
  /// What the user types.
  public static let name = "snapshot"
  /// What it shows.
  public static let summary =
    "the school: every animal an arrow; the last frame, or --moments, of one recording or several"
  /// What it is drawn from.
  public static let input = FigureInput.recordings

  /// Both columns for several panels.
  public static func width(_ material: FigureMaterial) -> Double {
    material.paths.count * material.choices.moments > 1 ? FigurePage.doubleColumn : FigurePage.singleColumn
  }

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double {
    let count = material.paths.count * material.choices.moments
    let columns = columns(count, width: width)
    let cell = (width - right(material.choices)) / Double(columns)
    return cell * Double((count + columns - 1) / columns) * (count > 1 ? 1.04 : 0.95)
  }

  /// A panel for every recording and moment.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let choices = material.choices
    let count = material.paths.count * choices.moments
    let columns = columns(count, width: page.width)
    var grid = PanelGrid(
      page: page, heights: Array(repeating: 1, count: (count + columns - 1) / columns), columns: columns)
    grid.right = right(choices) + 1
    grid.top = count > 1 ? 5 : 2
    grid.gapY = 14
    var script = GnuplotScript()
    script.add("unset colorbox")
    let cell = (page.width - right(choices)) / Double(columns)
    var place = 0
    for path in material.paths {
      let info = try material.source(path).info
      let snapshots = try Snapshot.read(material.source(path), moments: choices.moments)
      guard !snapshots.isEmpty else {
        throw material.nothing(
          "has nobody in any frame that was looked at, so there is no school to draw", path)
      }
      let panel = SchoolPanel(info, snapshots, choices: choices)
      for snapshot in snapshots {
        var placed = grid
        if info.dimensions == 3 {
          // The box stands on a corner: its labels are inside of the panel.
          placed.left = 4
          // The box stands low in its place.
          placed.bottom += 0.1 * cell - 8
          placed.top -= 0.1 * cell
          placed.gapX = 3
          placed.gapY = 8
        }
        let (row, column) = (place / columns, place % columns)
        script.add(
          info.dimensions == 3
            ? placed.area(row: row, column: column) : placed.place(row: row, column: column))
        script.add(panel.axes(snapshot, scale: count > 1 ? 1.6 : 1.3))
        if count > 1 {
          let x = placed.above(row: row, column: column).x
          let y = grid.above(row: row, column: column).y
          script.add(
            "set label 1 \(title(path, snapshot, info, material)) at screen \(x),\(y) center offset 0,.6")
        }
        let isLast = place == count - 1
        if isLast, choices.coloring != .none {
          let x = 1 - (right(choices) - 1) / page.width
          let height = min(0.5, 40 / page.height)
          script.add(
            "set colorbox user origin screen \(x),\(0.5 - height / 2) size screen \(2 / page.width),\(height)"
          )
        } else {
          script.add("unset colorbox")
        }
        panel.draw(snapshot, block: "p\(place)", head: 0.015 * cell / page.width, &script)
        place += 1
      }
    }
    return script.text
  }

  private static func right(_ choices: FigureChoices) -> Double { choices.coloring == .none ? 2 : 17 }

  private static func columns(_ count: Int, width: Double) -> Int {
    min(count, width > 120 ? (count == 4 || count > 6 ? 4 : 3) : 2)
  }

  private static func title(
    _ path: String, _ snapshot: Snapshot, _ info: RecordingInfo, _ material: FigureMaterial
  ) -> String {
    let time =
      "t = \(NumberText.significant(snapshot.time, digits: 4))\(info.units.time.map { " \($0)" } ?? "")"
    if material.paths.count == 1 { return GnuplotScript.quoted(time) }
    let name = material.name(path)
    return GnuplotScript.quoted(
      material.choices.moments == 1 ? name : "\(name), \(time)", longest: 36)
  }
}
