import Studies

/// What a reader should bear in mind.
enum WarningsStudySection: StudySection {
  static let id = "warnings"
  static let title = "Warnings"

  static func body(_ study: StudyComparison, _ provenance: Provenance) -> String? {
    let notices = study.notices.map {
      "<code>\(HTMLText.escaped($0.code))</code> \(HTMLText.escaped($0.message))"
    }
    let rows = Set(study.comparisons.map(\.warning)).subtracting([""]).sorted().map { warning in
      "\(HTMLText.escaped(warning)) (\(study.comparisons.count { $0.warning == warning })×)"
    }
    let items = notices + rows
    guard !items.isEmpty else { return "<p>None.</p>" }
    return "<ul class=\"warnings\">\(items.map { "<li>\($0)</li>" }.joined())</ul>"
  }
}
