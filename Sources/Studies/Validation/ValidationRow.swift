/// One comparison of `kadita validate`.
public struct ValidationRow: Equatable, Sendable {
  /// How a comparison came out.
  public enum Verdict: String, Sendable {
    /// As expected.
    case pass
    /// Not as expected: the simulator is wrong.
    case fail = "FAIL"
    /// The paper's statement holds.
    case claimHolds = "claim holds"
    /// The paper's statement does not hold.
    case claimFails = "claim does not hold"
  }

  /// Preset.
  public var state: String
  /// What is compared.
  public var quantity: String
  /// What was expected.
  public var expected: String
  /// What was measured.
  public var measured: String
  /// How it came out.
  public var verdict: Verdict
  /// What the comparison is with.
  public var source: String
}
