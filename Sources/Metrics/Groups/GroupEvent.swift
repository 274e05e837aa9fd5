/// A group that came apart, or groups that came together.
public struct GroupEvent: Equatable, Sendable {
  /// What happened.
  public enum Kind: String, Sendable {
    /// One group became several.
    case split
    /// Several groups became one.
    case merge
  }

  /// What happened.
  public var kind: Kind
  /// Index of the first frame after it.
  public var frame: Int
  /// Time of that frame, in time units.
  public var time: Double
  /// Identities of the groups before, ascending.
  public var before: [Int]
  /// Identities of the groups after, ascending.
  public var after: [Int]
  /// Number of individuals in the groups after, in their order.
  public var sizes: [Int]

  /// An event.
  public init(kind: Kind, frame: Int, time: Double, before: [Int], after: [Int], sizes: [Int]) {
    self.kind = kind
    self.frame = frame
    self.time = time
    self.before = before
    self.after = after
    self.sizes = sizes
  }
}
