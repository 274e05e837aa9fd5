/// How the page came about, so that it can be made again.
enum ProvenanceSection: PageSection {
  static let id = "provenance"
  static let title = "Provenance"

  static func body(_ content: PageContent) -> String? {
    let provenance = content.report.provenance
    let settings = SummaryJSON.object(content.report).member("settings")
    var rows = [
      ("kadita", provenance.version), ("Command", provenance.command.joined(separator: " ")),
      ("Input", content.result.info.path),
    ]
    if let sha256 = provenance.sha256 { rows.append(("SHA-256", sha256)) }
    let items = rows.map {
      "<dt>\(HTMLText.escaped($0.0))</dt><dd><code>\(HTMLText.escaped($0.1))</code></dd>"
    }
    let details = settings.map {
      "<details><summary>Settings</summary><pre>\(HTMLText.escaped($0.text()))</pre></details>"
    }
    return "<dl class=\"facts\">\(items.joined())</dl>\(details ?? "")"
  }
}
