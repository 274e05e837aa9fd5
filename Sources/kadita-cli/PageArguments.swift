import ArgumentParser
import KaditaKit

/// Options about pages.
struct PageArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Folder of dygraphs and three.js (default: where the system installs libjs-dygraphs and libjs-three).",
      valueName: "dir"))
  var assets: String?

  @Option(
    help: ArgumentHelp(
      "Largest size of a page in megabytes; trajectories are thinned to fit.", valueName: "mb"))
  var pageSize = 8.0

  @Option(help: ArgumentHelp("Heading of the page (default: the name of the recording).", valueName: "text"))
  var title: String?

  func validate() throws {
    if !(pageSize > 0 && pageSize <= 1000) {
      throw ValidationError("--page-size needs a number of megabytes, above 0 and up to 1000")
    }
  }

  /// How a page is made.
  ///
  /// - Throws: `KaditaError` `noInput` where the folder of assets holds nothing of use.
  func options() throws -> PageOptions {
    PageOptions(title: title, bytes: Int(pageSize * 1e6), assets: try PageAssets(folder: assets))
  }

  /// Says on standard error what the pages that were made lack.
  static func warn(_ options: PageOptions) {
    if let notice = options.assets.notice { Terminal.writeError("kadita: warning: \(notice.message)\n") }
  }

  /// Asks of an analysis what a page shows.
  func apply(to plan: inout AnalysisPlan) {
    // No point takes less than 10 bytes of text in a page.
    plan.thinning = ThinningPlan(points: Int(pageSize * 1e6 / 10))
    if plan.spectra != nil { plan.spectra = .pictures }
  }
}
