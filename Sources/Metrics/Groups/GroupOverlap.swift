/// Individuals that went from one group of a frame into one of the next.
struct GroupOverlap {
  /// Identity of the group that they come from.
  var identity: Int
  /// Number of the group that they are in now.
  var group: Int
  /// How many.
  var count: Int
}
