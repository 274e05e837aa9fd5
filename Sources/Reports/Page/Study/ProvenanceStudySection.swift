import Studies

/// How the page came about.
enum ProvenanceStudySection: StudySection {
  static let id = "provenance"
  static let title = "Provenance"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    let rows = [("kadita", provenance.version), ("Command", provenance.command.joined(separator: " "))]
    let items = rows.map {
      "<dt>\(HTMLText.escaped($0.0))</dt><dd><code>\(HTMLText.escaped($0.1))</code></dd>"
    }
    return "<dl class=\"facts\">\(items.joined())</dl>"
  }
}
