/// A stretch of time as users choose it: `10s:5min`, the second end not included, either end optional.
public struct TimeRange: Equatable, Sendable {
  /// Beginning; `nil`: from the first frame.
  public var lower: TimeSpan?
  /// End; `nil`: to the last frame.
  public var upper: TimeSpan?

  /// A stretch from `lower` to before `upper`.
  public init(_ lower: TimeSpan? = nil, _ upper: TimeSpan? = nil) {
    self.lower = lower
    self.upper = upper
  }

  /// Reads `A:B`, `A:` or `:B`; `nil` where the text is something else.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, parts != ["", ""] else { return nil }
    for (index, part) in parts.enumerated() where !part.isEmpty {
      guard let span = TimeSpan(part) else { return nil }
      if index == 0 { lower = span } else { upper = span }
    }
  }
}
