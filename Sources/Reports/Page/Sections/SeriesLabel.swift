/// Names of columns for legends.
enum SeriesLabel {
  /// The column's name in words, without what the heading of the diagram says already.
  static func short(_ column: String) -> String {
    var name = column
    for ending in ["_invariant", "_entropy"] where name.hasSuffix(ending) { name.removeLast(ending.count) }
    return whole(name)
  }

  /// The column's name in words.
  static func whole(_ name: String) -> String {
    name.split(separator: "_").joined(separator: " ")
  }
}
