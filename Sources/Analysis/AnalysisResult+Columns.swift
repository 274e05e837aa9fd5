import Metrics

extension AnalysisResult {
  /// Every column of the table in the order of the output files.
  public var columns: [OutputColumn] {
    let index = [
      OutputColumn(IndexColumns.frame, .integers(table.frames)),
      OutputColumn(IndexColumns.time, .numbers(table.times)),
      OutputColumn(IndexColumns.individuals, .integers(table.located)),
    ]
    let metrics = table.metrics.indices.map {
      OutputColumn(table.metrics[$0].column, .numbers(table.columns[$0]))
    }
    return index + metrics
  }
}
