import KaditaKit

/// How far computed metrics are from those that the input files hold themselves.
struct Agreement {
  private struct Row {
    var frames = 0
    var largest = 0.0
    var beyond = 0
    var file = "–"
  }

  /// Differences beyond this are counted; the definitions are the same, the order of additions may not be.
  private static let tolerance = 1e-12
  private var rows: [String: Row] = [:]

  /// Compares a result with the columns stored in its file.
  ///
  /// - Throws: `KaditaError` `unusableInput` where the file holds no metric.
  mutating func add(_ result: AnalysisResult, stored: StoredColumns) throws {
    var compared = 0
    let frames = try result.table.frames()
    for (index, metric) in result.table.metrics.enumerated() {
      guard let expected = try stored.column(metric.column.name) else { continue }
      compared += 1
      let values = try result.table.values(column: index)
      var row = rows[metric.column.name] ?? Row()
      for (frame, value) in zip(frames, values) where frame < expected.count {
        let difference = value.isNaN && expected[frame].isNaN ? 0 : abs(value - expected[frame])
        row.frames += 1
        if !(difference <= Self.tolerance) { row.beyond += 1 }
        if !(difference <= row.largest) {
          row.largest = difference
          row.file = result.info.path.split(separator: "/").last.map(String.init) ?? result.info.path
        }
      }
      rows[metric.column.name] = row
    }
    guard compared > 0 else {
      throw KaditaError(
        .unusableInput, "holds no metrics to check against", remedy: "leave out --check",
        path: result.info.path)
    }
  }

  /// A row a metric: frames compared, the largest difference and where it is, and how many are beyond 1e-12.
  var table: TextTable {
    var table = TextTable(headings: ["metric", "frames", "largest difference", "beyond 1e-12", "in"])
    for metric in MetricRegistry.all {
      guard let row = rows[metric.column.name] else { continue }
      table.add([
        metric.column.name, String(row.frames), NumberText.significant(row.largest, digits: 2),
        String(row.beyond),
        row.file,
      ])
    }
    return table
  }

  /// Whether every difference is within the tolerance.
  var isComplete: Bool { rows.values.allSatisfy { $0.beyond == 0 } }
}
