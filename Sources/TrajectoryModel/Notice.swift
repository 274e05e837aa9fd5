/// Something a user should know about a result: a stable code, a sentence, and how often it happened.
public struct Notice: Equatable, Sendable {
  /// Stable identifier in kebab case, for scripts.
  public var code: String
  /// One sentence for people.
  public var message: String
  /// Number of frames, rows or samples concerned.
  public var count: Int
  /// The same as a share of all samples of the pass, 0 to 1, where that tells more.
  public var share: Double?
  /// An option that does something about it, with its value.
  public var remedy: String?

  /// A notice.
  public init(
    _ code: String, _ message: String, count: Int = 1, share: Double? = nil, remedy: String? = nil
  ) {
    self.code = code
    self.message = message
    self.count = count
    self.share = share
    self.remedy = remedy
  }

  /// The code for positions that were interpolated.
  public static let interpolated = "interpolated"

  /// A share as people write it, to a tenth of a percent.
  static func percent(_ share: Double) -> String {
    let tenths = (1000 * share).rounded()
    return tenths < 1 && share > 0 ? "less than 0.1 %" : "\(tenths / 10) %"
  }
}
