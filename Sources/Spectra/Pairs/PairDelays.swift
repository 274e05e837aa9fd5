/// The delays of all pairs of a group.
public struct PairDelays: Equatable, Sendable {
  /// τ* of each pair (i, j), in time units: positive where i leads; antisymmetric.
  public var delay: PairMatrix
  /// Its p value against time-shifted surrogates; symmetric.
  public var p: PairMatrix
  /// C_ij(τ*) at the peak; symmetric.
  public var peak: PairMatrix
  /// Who leads whom.
  public var hierarchy: DelayHierarchy
}
