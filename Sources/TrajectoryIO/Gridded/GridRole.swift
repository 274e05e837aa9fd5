/// What a dimension of a variable on a grid runs along.
enum GridRole: Hashable, Sendable {
  /// Along the time steps.
  case time
  /// Along the individuals.
  case individual
  /// Along x, y, z.
  case axis
  /// Along something of which one index is used: a body point, a singleton.
  case fixed(Int)
}
