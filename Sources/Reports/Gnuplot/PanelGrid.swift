/// Several pairs of axes on a page, at places given in millimetres.
struct PanelGrid {
  let page: FigurePage
  /// Relative heights, a row each, from above.
  var heights: [Double] = [1]
  /// Number of panels beside each other.
  var columns = 1
  /// Room around all panels, in millimetres.
  var left = 14.0
  var right = 3.0
  var top = 4.0
  var bottom = 11.0
  /// Room between them, in millimetres.
  var gapX = 17.0
  var gapY = 3.0

  /// The commands that put the axes of the next plot into a place.
  func place(row: Int, column: Int = 0) -> [String] {
    let (start, width, upper, height) = frame(row, column)
    return [
      "set lmargin at screen \(start / page.width)", "set rmargin at screen \((start + width) / page.width)",
      "set tmargin at screen \(upper / page.height)",
      "set bmargin at screen \((upper - height) / page.height)",
    ]
  }

  /// The commands that give a place to the next plot in three dimensions, its labels included.
  func area(row: Int, column: Int = 0) -> [String] {
    let (start, width, upper, height) = frame(row, column)
    return [
      "set origin \(start / page.width),\((upper - height) / page.height)",
      "set size \(width / page.width),\(height / page.height)",
    ]
  }

  /// The middle of the upper side of a place, in widths and heights of the page.
  func above(row: Int, column: Int = 0) -> (x: Double, y: Double) {
    let (start, width, upper, _) = frame(row, column)
    return ((start + width / 2) / page.width, upper / page.height)
  }

  /// Left side, width, upper side above the bottom of the page, height; in millimetres.
  private func frame(_ row: Int, _ column: Int) -> (Double, Double, Double, Double) {
    let top = top + page.headroom
    let height = page.height - top - bottom - gapY * Double(heights.count - 1)
    let width = (page.width - left - right - gapX * Double(columns - 1)) / Double(columns)
    let unit = height / heights.reduce(0, +)
    let above = top + heights[..<row].reduce(0, +) * unit + gapY * Double(row)
    return (left + (width + gapX) * Double(column), width, page.height - above, heights[row] * unit)
  }
}
