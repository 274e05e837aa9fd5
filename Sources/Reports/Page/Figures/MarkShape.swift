import Glibc

/// Marks whose shape says the same as their colour, for those who cannot tell colours apart.
enum MarkShape {
  /// A mark of a colour's own shape.
  static func svg(_ color: Int, at place: (x: Double, y: Double), size: Double, title: String) -> String {
    let (x, y) = (Diagram.text(place.x), Diagram.text(place.y))
    let r = Diagram.text(size)
    let tooltip = title.isEmpty ? "" : "<title>\(HTMLText.escaped(title))</title>"
    let body: String
    switch color {
    case 0: body = "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"\(r)\""
    case 1: body = polygon(place, size * 1.2, corners: 3, turn: 0)
    case 2: body = polygon(place, size * 1.2, corners: 4, turn: 0.5)
    case 3: body = polygon(place, size * 1.2, corners: 3, turn: 1.5)
    case 4: body = polygon(place, size * 1.2, corners: 5, turn: 0)
    case 5: body = polygon(place, size * 1.2, corners: 6, turn: 0)
    default: body = polygon(place, size * 1.4, corners: 4, turn: 0)
    }
    return tooltip.isEmpty
      ? "<g class=\"f\(color) mark\">\(body)/></g>"
      : "<g class=\"f\(color) mark\">\(body)>\(tooltip)</\(body.hasPrefix("<circle") ? "circle" : "polygon")></g>"
  }

  /// A regular polygon, its first corner at the top plus `turn` steps from corner to corner.
  private static func polygon(_ place: (x: Double, y: Double), _ radius: Double, corners: Int, turn: Double)
    -> String
  {
    let points = (0..<corners).map { corner in
      let angle = 2 * Double.pi * (Double(corner) + turn) / Double(corners)
      return Diagram.text(place.x + radius * sin(angle)) + "," + Diagram.text(place.y - radius * cos(angle))
    }
    return "<polygon points=\"\(points.joined(separator: " "))\""
  }
}
