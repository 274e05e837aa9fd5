/// A kind of figure for publication.
///
/// A new kind is one file with such a type and one line in ``FigureRegistry``.
public protocol Figure: Sendable {
  /// What the user types.
  static var name: String { get }

  /// What it shows, in a phrase.
  static var summary: String { get }

  /// What it is drawn from.
  static var input: FigureInput { get }

  /// Width unless asked for otherwise, in millimetres.
  static func width(_ material: FigureMaterial) -> Double

  /// Height for a width, both in millimetres.
  static func height(_ material: FigureMaterial, width: Double) throws -> Double

  /// The commands of the picture, after those that ``FigureWriter`` puts before them.
  ///
  /// - Throws: `KaditaError` `unusableInput` where there is nothing to show, and what reading throws.
  static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String
}

extension Figure {
  /// One column of a journal.
  public static func width(_ material: FigureMaterial) -> Double { FigurePage.singleColumn }
}
