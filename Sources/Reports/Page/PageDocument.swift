/// The frame of a page: one file that loads nothing.
struct PageDocument {
  /// Heading, as plain text.
  var title: String
  /// Line below the heading, as plain text.
  var subtitle: String
  /// Parts with their anchor and heading.
  var sections: [(id: String, title: String, body: String)]
  /// What the scripts work on.
  var data: JSONValue
  /// Other people's programs.
  var assets: PageAssets
  /// The page's own programs.
  var scripts: [String]

  /// The whole page.
  var html: String {
    let heading = HTMLText.escaped(title)
    let links = sections.map { "<a href=\"#\($0.id)\">\($0.title)</a>" }.joined(separator: "\n")
    let parts = sections.map {
      "<section id=\"\($0.id)\" aria-labelledby=\"\($0.id)-title\">\n<h2 id=\"\($0.id)-title\">\($0.title)</h2>\n"
        + "\($0.body)\n</section>\n"
    }
    let styles = (assets.styles + [PageStyle.text, PageStyle.figures, PageStyle.print])
    let programs = assets.scripts.map(HTMLText.script) + scripts
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="kadita">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(heading)</title>
      \(styles.map { "<style>\($0)</style>" }.joined(separator: "\n"))
      </head>
      <body>
      <a class="skip" href="#\(sections.first?.id ?? "")">Skip to the content</a>
      <header>
      <div><h1>\(heading)</h1><p class="subtitle">\(HTMLText.escaped(subtitle))</p></div>
      <button id="theme" type="button" aria-label="Switch between dark and light" title="Dark or light (d)">◐</button>
      </header>
      <nav aria-label="Parts of the page">
      \(links)
      </nav>
      <main>
      \(parts.joined())</main>
      <div id="toast" role="status" aria-live="polite"></div>
      <script type="application/json" id="kadita-data">\(HTMLText.json(data))</script>
      \(programs.map { "<script>\($0)</script>" }.joined(separator: "\n"))
      </body>
      </html>

      """
  }

  /// Nothing is fetched, whatever a name in the recording says.
  private static let policy =
    "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:"
}
