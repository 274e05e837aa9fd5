import TrajectoryModel

/// The numbers of a variable, from the first to the last.
protocol OrderedNumbers: AnyObject {
  /// The next numbers, as doubles.
  ///
  /// - Throws: `KaditaError` `unusableInput` where the file is damaged, `inputOutput` where it cannot be read.
  func numbers(_ count: Int) throws(KaditaError) -> [Double]
}
