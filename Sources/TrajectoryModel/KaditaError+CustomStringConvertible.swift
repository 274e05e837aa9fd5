extension KaditaError: CustomStringConvertible {
  /// The one line shown to the user.
  public var description: String {
    var text = ""
    if let path { text += Self.printable(path) }
    if let line { text += ":\(line)" }
    if let column { text += ":\(column)" }
    if !text.isEmpty { text += ": " }
    text += Self.printable(message)
    if let remedy { text += "; \(Self.printable(remedy))" }
    return text
  }

  /// Control characters in names and quoted cells would break the line, or drive the terminal.
  private static func printable(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { $0.properties.generalCategory == .control ? "?" : $0 }
    return String(String.UnicodeScalarView(scalars))
  }
}
