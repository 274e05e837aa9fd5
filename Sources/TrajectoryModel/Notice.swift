/// Something a user should know about a result: a stable code, a sentence, and how often it happened.
public struct Notice: Equatable, Sendable {
  /// Stable identifier in kebab case, for scripts.
  public var code: String
  /// One sentence for people.
  public var message: String
  /// Number of frames, rows or samples concerned.
  public var count: Int

  /// A notice.
  public init(_ code: String, _ message: String, count: Int = 1) {
    self.code = code
    self.message = message
    self.count = count
  }
}
