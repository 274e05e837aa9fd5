/// Choices for directional correlation delays.
public struct DelaySettings: Equatable, Sendable {
  /// The largest delay looked for, in steps.
  public var range: Int
  /// Pairs whose p value is above this do not count as leading and following.
  public var significance: Double

  /// Delays up to `range` steps.
  public init(range: Int, significance: Double = 0.05) {
    self.range = max(1, range)
    self.significance = significance
  }

  /// The least steps that a pair must share: five times the range.
  public var fewestSteps: Int { 5 * range }
}
