/// What a reader should bear in mind.
enum WarningsSection: PageSection {
  static let id = "warnings"
  static let title = "Warnings"

  static func body(_ content: PageContent) -> String? {
    let notices = content.result.notices + [content.options.assets.notice].compactMap { $0 }
    guard !notices.isEmpty else { return "<p>None.</p>" }
    let items = notices.map { notice in
      let times = notice.count > 1 ? " (\(notice.count)×)" : ""
      return
        "<li><code>\(HTMLText.escaped(notice.code))</code> \(HTMLText.escaped(notice.message))\(times)</li>"
    }
    return "<ul class=\"warnings\">\(items.joined())</ul>"
  }
}
