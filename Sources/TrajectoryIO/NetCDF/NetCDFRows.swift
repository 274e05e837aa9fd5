/// Rows of a variable along its first dimension.
struct NetCDFRows {
  var variable: String
  /// Last dimension fastest.
  var numbers: ArraySlice<Double>
  /// Lengths of the dimensions after the first.
  var shape: [Int]

  /// Numbers in a row.
  var width: Int { shape.reduce(1, *) }
}
