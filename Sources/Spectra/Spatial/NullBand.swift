/// What a spatial correlation looks like when who is where has nothing to do with who moves how.
public struct NullBand: Equatable, Sendable {
  /// Mean over the shuffles; near −1/(N − 1) at every distance.
  public var mean: [Double]
  /// 2.5 % of the shuffles lie below.
  public var low: [Double]
  /// 2.5 % of the shuffles lie above.
  public var high: [Double]
  /// Number of frames it rests upon.
  public var frames: Int
}
