/// A series in few enough points to be drawn: the mean of each stretch of time, and how far it ranges.
struct SeriesBins {
  /// Middle of each stretch, mean, smallest and largest value; NaN where nothing is known.
  private(set) var rows: [[Double]] = []
  /// Values a stretch.
  let width: Int

  /// Cuts a series into at most `most` stretches of equally many values.
  init(times: [Double], values: [Double], most: Int = 800) {
    width = max(1, (times.count + most - 1) / most)
    for start in stride(from: 0, to: times.count, by: width) {
      let range = start..<min(times.count, start + width)
      let known = values[range].filter(\.isFinite)
      let time = (times[range.lowerBound] + times[range.upperBound - 1]) / 2
      guard let low = known.min(), let high = known.max() else {
        rows.append([time, .nan, .nan, .nan])
        continue
      }
      rows.append([time, known.reduce(0, +) / Double(known.count), low, high])
    }
  }

  /// Whether there is any value.
  var hasValues: Bool { rows.contains { $0[1].isFinite } }

  /// The layers of a plot: a pale band where stretches hold several values, and a line, or dots for a few values.
  func layers(_ block: String, color: String, title: String) -> [String] {
    let name = GnuplotScript.quoted(title)
    let band = "$\(block) using 1:3:4 with filledcurves lc rgb '\(color)' fs transparent solid .2"
    // A value between two gaps has no line.
    let style = rows.count < 60 ? "linespoints pt 7 ps .2" : "lines"
    let line = "$\(block) using 1:2 with \(style) lw 1 lc rgb '\(color)' title \(name)"
    return width > 1 ? [band, line] : [line]
  }
}
