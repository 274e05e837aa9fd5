/// A value of one of two groups, and the block that it belongs to.
public struct LabelledSample: Equatable, Sendable {
  /// The value, finite.
  public var value: Double
  /// Whether it belongs to the second group.
  public var isSecond: Bool
  /// Litter, tank, day or whatever is only compared within itself; all the same without blocks.
  public var block: String

  /// A labelled value.
  public init(_ value: Double, isSecond: Bool, block: String = "") {
    self.value = value
    self.isSecond = isSecond
    self.block = block
  }
}
