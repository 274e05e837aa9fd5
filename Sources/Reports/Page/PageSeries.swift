import Analysis

/// The time series of a page: of long recordings means and extremes over stretches of equal length.
struct PageSeries {
  /// Stretches at most.
  static let limit = 2000

  /// Rows of the table in each stretch.
  let stride: Int
  /// Time of each stretch, in time units: the middle of its rows.
  let times: [Double]
  /// What times are counted from in diagrams: 0, or the first time where it is much larger than the recording is long.
  let origin: Double
  /// First row of each stretch.
  let rows: [Int]
  private let result: AnalysisResult

  /// As many stretches as leave most of a page of some bytes to the playback.
  init(_ result: AnalysisResult, bytes: Int) throws {
    // Mean, smallest and largest value in 32 bits each, as text.
    let stretch = 16 * max(1, result.table.metrics.count)
    try self.init(result, limit: max(200, min(Self.limit, bytes / 5 / stretch)))
  }

  init(_ result: AnalysisResult, limit: Int = limit) throws {
    self.result = result
    let count = result.table.count
    let step = max(1, (count + limit - 1) / limit)
    let times = try result.table.times()
    stride = step
    let (first, last) = result.table.ends ?? (0, 0)
    origin = abs(first) > 20 * (last - first) && last > first ? first : 0
    rows = Array(Swift.stride(from: 0, to: count, by: step))
    self.times = rows.map { (times[$0] + times[min($0 + step, count) - 1]) / 2 }
  }

  /// A column in stretches; NaN where a stretch has no value.
  struct Column {
    /// Means.
    var mean: [Double] = []
    /// Smallest values.
    var low: [Double] = []
    /// Largest values.
    var high: [Double] = []
  }

  /// The stretches of a column of the table.
  func column(_ values: [Double]) -> Column {
    var column = Column()
    for row in rows {
      let part = values[row..<min(row + stride, values.count)].filter(\.isFinite)
      column.mean.append(part.isEmpty ? .nan : part.reduce(0, +) / Double(part.count))
      column.low.append(part.min() ?? .nan)
      column.high.append(part.max() ?? .nan)
    }
    return column
  }

  /// What the scripts get.
  ///
  /// - Throws: `KaditaError` `inputOutput` where a scratch file cannot be read back.
  func json() throws -> JSONValue {
    let table = result.table
    let columns: [JSONValue] = try table.metrics.indices.map { index in
      let definition = table.metrics[index].column
      let column = column(try table.values(column: index))
      var members: [(key: String, value: JSONValue)] = [
        ("name", .string(definition.name)), ("family", .string(definition.family.rawValue)),
        ("label", .string(definition.longName)), ("unit", .string(definition.unit(in: result.info.units))),
        ("mean", .string(Base64.text(float32: column.mean))),
      ]
      if stride > 1 {
        members.append(("low", .string(Base64.text(float32: column.low))))
        members.append(("high", .string(Base64.text(float32: column.high))))
      }
      return .object(members)
    }
    return .object([
      ("stride", .integer(stride)), ("origin", .number(origin)),
      ("times", .string(Base64.text(float64: times))),
      ("columns", .array(columns)),
      ("panels", .array(SeriesPanel.all.map(\.json))),
    ])
  }
}
