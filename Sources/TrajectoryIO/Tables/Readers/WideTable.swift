import TrajectoryModel

/// What the readers of wide tables have in common.
enum WideTable {
  /// Throws where one individual has columns that another lacks.
  static func requireOneShape(_ samples: [SampleColumns], names: [String], path: String) throws(KaditaError) {
    guard let first = samples.first else {
      throw KaditaError(.unusableInput, "has no columns for x and y", remedy: "use --columns", path: path)
    }
    func shape(_ sample: SampleColumns) -> [Int] {
      [sample.dimensions, sample.velocity.count, sample.previous.count]
    }
    for (sample, name) in zip(samples, names) where shape(sample) != shape(first) {
      throw KaditaError(
        .unusableInput, "the individuals \(names[0]) and \(name) do not have the same columns",
        remedy: "choose the columns with --columns or the axes with --axes", path: path)
    }
  }
}
