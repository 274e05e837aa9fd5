/// Emphasis on a terminal; plain text elsewhere.
public struct TextStyle: Sendable {
  private let isColored: Bool

  /// No escape sequences at all.
  public static let plain = TextStyle(isColored: false)
  /// ANSI escape sequences.
  public static let colored = TextStyle(isColored: true)

  /// Headings.
  public func bold(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  /// What is of less interest.
  public func dim(_ text: String) -> String { isColored ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
  /// What needs attention.
  public func warning(_ text: String) -> String { isColored ? "\u{1B}[33m\(text)\u{1B}[0m" : text }
}
