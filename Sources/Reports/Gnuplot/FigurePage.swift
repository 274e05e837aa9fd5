/// The size of a figure and its letters.
public struct FigurePage: Equatable, Sendable {
  /// Width of one column of a journal, in millimetres.
  public static let singleColumn = 85.0
  /// Width of both columns, in millimetres.
  public static let doubleColumn = 175.0

  /// Width, in millimetres.
  public var width: Double
  /// Height, in millimetres.
  public var height: Double
  /// Room for a title above everything, in millimetres.
  var headroom = 0.0
  /// Family of the letters, as fontconfig knows it.
  public var font = "Helvetica"
  /// Size of the letters, in points.
  public var fontSize = 7.0
  /// Pixels an inch, of pictures made of pixels.
  public var dotsPerInch = 300.0

  /// A page; lengths in millimetres.
  public init(width: Double, height: Double) {
    self.width = width
    self.height = height
  }
}
