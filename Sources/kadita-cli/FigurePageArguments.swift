import ArgumentParser
import KaditaKit

/// Options about the page of a figure.
struct FigurePageArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "single (85 mm) or double (175 mm) column, or millimetres (default: what suits the figure).",
      valueName: "single|double|mm"))
  var width: String?

  @Option(help: ArgumentHelp("Height in millimetres (default: what suits the figure).", valueName: "mm"))
  var height: Double?

  @Option(help: ArgumentHelp("Family of the letters.", valueName: "name"))
  var font = "Helvetica"

  @Option(help: ArgumentHelp("Size of the letters, in points.", valueName: "points"))
  var fontSize = 7.0

  @Option(help: ArgumentHelp("Pixels an inch, for PNG.", valueName: "dpi"))
  var dpi = 300

  func validate() throws {
    _ = try millimetres()
    if let height, !(20...1000).contains(height) {
      throw ValidationError("--height needs millimetres from 20 to 1000")
    }
    if !(3...40).contains(fontSize) { throw ValidationError("--font-size needs points from 3 to 40") }
    if !(30...1200).contains(dpi) { throw ValidationError("--dpi needs a number from 30 to 1200") }
  }

  /// The page of a figure.
  func page(of figure: any Figure.Type, _ material: FigureMaterial) throws -> FigurePage {
    var page = try FigureWriter.page(of: figure, material, width: millimetres(), height: height)
    page.font = font
    page.fontSize = fontSize
    page.dotsPerInch = Double(dpi)
    return page
  }

  private func millimetres() throws -> Double? {
    switch width {
    case nil: return nil
    case "single": return FigurePage.singleColumn
    case "double": return FigurePage.doubleColumn
    case .some(let text):
      guard let number = Double(text), (40...1000).contains(number) else {
        throw ValidationError("--width needs single, double, or millimetres from 40 to 1000")
      }
      return number
    }
  }
}
