/// A diagram as inline SVG, drawn in colours of the page's style sheet so that it follows dark and light.
struct Diagram {
  /// Colours, named in the style sheet `c0` … `c7`: blue, vermilion, green, purple, orange, sky, ink, grey.
  static let colors = 8

  /// Size in pixels at which letters have their natural size.
  let size: (width: Double, height: Double)
  /// Axes.
  let x: AxisScale
  let y: AxisScale
  private let name: String
  private let description: String
  private let margins: (left: Double, right: Double, top: Double, bottom: Double)
  private var marks = ""
  private var legend: [(text: String, color: Int, isDashed: Bool)] = []

  /// An empty diagram.
  ///
  /// - Parameters:
  ///   - name: what it is called, for people who hear it.
  ///   - description: what it shows, for the same.
  ///   - left: room for what is written along the vertical axis, in pixels.
  init(
    _ name: String, description: String, width: Double = 400, height: Double = 280, left: Double = 54,
    x: AxisScale, y: AxisScale
  ) {
    margins = (left, 12, 12, 40)
    self.name = name
    self.description = description
    size = (width, height)
    self.x = x
    self.y = y
  }

  /// Horizontal place of a value.
  func left(_ value: Double) -> Double {
    margins.left + x.position(value) * (size.width - margins.left - margins.right)
  }

  /// Vertical place of a value.
  func top(_ value: Double) -> Double {
    size.height - margins.bottom - y.position(value) * (size.height - margins.top - margins.bottom)
  }

  /// Adds a line through points, broken where one is missing.
  mutating func line(
    _ xs: [Double], _ ys: [Double], color: Int, width: Double = 1.6, isDashed: Bool = false,
    isFaint: Bool = false,
    label: String? = nil
  ) {
    var path = ""
    var isDrawing = false
    for (a, b) in zip(xs, ys) {
      let (h, v) = (left(a), top(b))
      guard h.isFinite, v.isFinite else {
        isDrawing = false
        continue
      }
      path += "\(isDrawing ? "L" : "M")\(Self.text(h)) \(Self.text(v))"
      isDrawing = true
    }
    if !path.isEmpty {
      marks +=
        "<path class=\"s\(color)\(isFaint ? " faint" : "")\" d=\"\(path)\" stroke-width=\"\(width)\""
        + "\(isDashed ? " stroke-dasharray=\"5 3\"" : "")/>"
    }
    if let label { legend.append((label, color, isDashed)) }
  }

  /// Adds an area between two lines; broken where one is missing.
  mutating func band(_ xs: [Double], _ lows: [Double], _ highs: [Double], color: Int, label: String? = nil) {
    var start = 0
    func isKnown(_ index: Int) -> Bool {
      left(xs[index]).isFinite && top(lows[index]).isFinite && top(highs[index]).isFinite
    }
    while start < xs.count {
      guard isKnown(start) else {
        start += 1
        continue
      }
      var end = start
      while end < xs.count, isKnown(end) { end += 1 }
      let there = (start..<end).map { "\(Self.text(left(xs[$0]))) \(Self.text(top(highs[$0])))" }
      let back = (start..<end).reversed().map { "\(Self.text(left(xs[$0]))) \(Self.text(top(lows[$0])))" }
      marks += "<path class=\"band f\(color)\" d=\"M\((there + back).joined(separator: "L"))Z\"/>"
      start = end
    }
    if let label { legend.append((label, color, false)) }
  }

  /// Adds a filled rectangle between values; `opacity` from 0 to 1.
  mutating func cell(
    _ xs: ClosedRange<Double>, _ ys: ClosedRange<Double>, color: Int, opacity: Double, title: String
  ) {
    let (a, b) = (left(xs.lowerBound), left(xs.upperBound))
    let (c, d) = (top(ys.upperBound), top(ys.lowerBound))
    marks +=
      "<rect class=\"f\(color)\" x=\"\(Self.text(a))\" y=\"\(Self.text(c))\" width=\"\(Self.text(b - a))\" "
      + "height=\"\(Self.text(d - c))\" fill-opacity=\"\(NumberText.fixed(opacity, decimals: 3))\">"
      + "<title>\(HTMLText.escaped(title))</title></rect>"
  }

  /// Adds a mark at a point; the shape tells what the colour tells.
  mutating func mark(_ a: Double, _ b: Double, color: Int, size: Double = 4, title: String = "") {
    let (h, v) = (left(a), top(b))
    guard h.isFinite, v.isFinite else { return }
    marks += MarkShape.svg(color, at: (h, v), size: size, title: title)
  }

  /// Adds a straight line between two points, thin and grey.
  mutating func guide(_ from: (Double, Double), _ to: (Double, Double)) {
    marks +=
      "<path class=\"guide\" d=\"M\(Self.text(left(from.0))) \(Self.text(top(from.1)))"
      + "L\(Self.text(left(to.0))) \(Self.text(top(to.1)))\"/>"
  }

  /// Adds a word at a point.
  mutating func word(_ text: String, _ a: Double, _ b: Double, anchor: String = "middle") {
    let (h, v) = (left(a), top(b))
    guard h.isFinite, v.isFinite else { return }
    marks +=
      "<text class=\"word\" x=\"\(Self.text(h))\" y=\"\(Self.text(v))\" text-anchor=\"\(anchor)\">"
      + "\(HTMLText.escaped(text))</text>"
  }

  /// Adds a name below the horizontal axis, where it has no ticks.
  mutating func below(_ text: String, at a: Double) {
    marks +=
      "<text class=\"tick\" x=\"\(Self.text(left(a)))\" y=\"\(Int(size.height - margins.bottom) + 16)\" "
      + "text-anchor=\"middle\">\(HTMLText.escaped(text))</text>"
  }

  /// Adds anything else.
  mutating func append(_ element: String) { marks += element }

  /// The element, with its legend below it.
  var svg: String {
    let id = "figure-" + name.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    let (right, bottom) = (size.width - margins.right, size.height - margins.bottom)
    var text = "<svg role=\"img\" viewBox=\"0 0 \(Int(size.width)) \(Int(size.height))\" "
    text += "style=\"max-width:\(Int(size.width * 1.25))px\" aria-labelledby=\"\(id)-t \(id)-d\">"
    text += "<title id=\"\(id)-t\">\(HTMLText.escaped(name))</title>"
    text += "<desc id=\"\(id)-d\">\(HTMLText.escaped(description))</desc>"
    for tick in x.ticks(max(2, Int(size.width / 90))) {
      let h = Self.text(left(tick.value))
      text += "<path class=\"grid\" d=\"M\(h) \(Int(margins.top))V\(Int(bottom))\"/>"
      text +=
        "<text class=\"tick\" x=\"\(h)\" y=\"\(Int(bottom) + 15)\" text-anchor=\"middle\">\(tick.label)</text>"
    }
    for tick in y.ticks(max(2, Int(size.height / 55))) {
      let v = top(tick.value)
      text += "<path class=\"grid\" d=\"M\(Int(margins.left)) \(Self.text(v))H\(Int(right))\"/>"
      text +=
        "<text class=\"tick\" x=\"\(Int(margins.left) - 6)\" y=\"\(Self.text(v + 4))\" "
        + "text-anchor=\"end\">\(tick.label)</text>"
    }
    text += marks
    text +=
      "<path class=\"axis\" d=\"M\(Int(margins.left)) \(Int(margins.top))V\(Int(bottom))H\(Int(right))\"/>"
    let middle = (margins.left + right) / 2
    text +=
      "<text class=\"label\" x=\"\(Self.text(middle))\" y=\"\(Int(size.height) - 6)\" text-anchor=\"middle\">"
      + "\(HTMLText.escaped(x.label))</text>"
    let height = (margins.top + bottom) / 2
    text +=
      "<text class=\"label\" transform=\"translate(13 \(Self.text(height))) rotate(-90)\" "
      + "text-anchor=\"middle\">\(HTMLText.escaped(y.label))</text></svg>"
    return text + Self.legend(legend)
  }

  /// A legend as a list of a page.
  static func legend(_ entries: [(text: String, color: Int, isDashed: Bool)]) -> String {
    guard !entries.isEmpty else { return "" }
    let items = entries.map {
      "<li><i class=\"b\($0.color)\($0.isDashed ? " dashed" : "")\"></i>\(HTMLText.escaped($0.text))</li>"
    }
    return "<ul class=\"legend\">\(items.joined())</ul>"
  }

  /// A coordinate to a tenth of a pixel.
  static func text(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
