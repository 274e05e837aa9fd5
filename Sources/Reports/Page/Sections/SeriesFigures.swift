import TrajectoryModel

/// The time series as figures that need no script.
enum SeriesFigures {
  /// Points of a line at most.
  private static let limit = 500

  /// A figure a panel and family that has columns.
  static func html(_ content: PageContent) throws -> String {
    let series = try PageSeries(content.result, limit: limit)
    var figures = ""
    for panel in SeriesPanel.all {
      for (family, names) in [("invariant", panel.invariant), ("published", panel.published)] {
        figures += try figure(content, series, title: "\(panel.title), \(family)", names: names)
      }
    }
    return figures
  }

  private static func figure(_ content: PageContent, _ series: PageSeries, title: String, names: [String])
    throws -> String
  {
    let columns = try names.compactMap { name in
      try content.result.table.column(name).map { (name: name, values: series.column($0)) }
    }
    guard !columns.isEmpty else { return "" }
    let all = columns.flatMap { $0.values.low + $0.values.high }
    guard all.contains(where: \.isFinite) else {
      return "<p class=\"note\">\(title): nothing could be computed in any frame.</p>"
    }
    let unit = content.result.info.units.time.map { ", \($0)" } ?? ""
    let times = series.times.map { $0 - series.origin }
    let since = series.origin == 0 ? "" : " after \(NumberText.significant(series.origin, digits: 12))"
    var diagram = Diagram(
      title, description: description(columns.map(\.name), content), width: 860, height: 230,
      x: AxisScale(
        times, including: [times.first, times.last].compactMap { $0 },
        label: "time\(since)\(unit)"),
      y: AxisScale(all, including: [0, 1], label: ""))
    for (index, column) in columns.enumerated() {
      let color = index < 7 ? index : 7
      if series.stride > 1 {
        diagram.band(times, column.values.low, column.values.high, color: color)
      }
      diagram.line(
        times, column.values.mean, color: color, isDashed: index > 3,
        label: SeriesLabel.short(column.name))
    }
    return "<figure><figcaption>\(title)</figcaption>\(diagram.svg)</figure>"
  }

  private static func description(_ names: [String], _ content: PageContent) -> String {
    names.compactMap { name in
      content.result.summary(name).map {
        "\(SeriesLabel.short(name)): mean \(NumberText.significant($0.mean, digits: 3)), "
          + "\(NumberText.significant($0.minimum, digits: 3)) to \(NumberText.significant($0.maximum, digits: 3))"
      }
    }.joined(separator: "; ")
  }
}
