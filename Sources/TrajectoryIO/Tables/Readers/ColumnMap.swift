import TrajectoryModel

/// The columns that the user named with `--columns`.
struct ColumnMap: Sendable {
  private let columns: [String: Int]
  private let path: String
  /// Index of the first row of data.
  let firstRow: Int
  /// Number of columns.
  let count: Int

  private static let rowKeys = ["frame", "time", "id", "confidence"]
  private static let vectorKeys = ["x", "y", "z", "vx", "vy", "vz", "x_prev", "y_prev", "z_prev"]

  /// Resolves numbers and names of columns against the head of a table.
  init(_ map: [String: String], _ head: TableHead, path: String) throws(KaditaError) {
    self.path = path
    var columns: [String: Int] = [:]
    let names = head.commentedNames ?? head.rows[0].cells
    for (key, value) in map.sorted(by: { $0.key < $1.key }) {
      try Self.check(key)
      let column = try Self.column(value, names, path)
      if let other = columns.first(where: { $0.value == column })?.key {
        throw KaditaError(
          .usage, "--columns takes column \(value) for \(other) and for \(key)",
          remedy: "use each column once")
      }
      columns[key] = column
    }
    self.columns = columns
    // A header is a first row without numbers where numbers are looked for.
    let cells = head.rows[0].cells
    let isHeader = columns.contains { key, column in
      guard key != "id", let text = cells[safe: column], case .text = head.cell(text) else { return false }
      return Timestamp(text) == nil
    }
    firstRow = isHeader ? 1 : 0
    count = TableHead.withoutTrailingBlank(head.rows[safe: firstRow]?.cells ?? cells).count
    for (key, column) in columns where column >= count {
      throw KaditaError(
        .unusableInput, "--columns \(key)=\(column) is beyond the last column, \(count - 1)",
        remedy: "columns are counted from 0", path: path)
    }
  }

  /// The column of a key.
  subscript(key: String) -> Int? { columns[key] }

  /// Frame and time columns.
  func clock(framesPerSecond: Double?) -> TableClock {
    var clock = TableClock(key: .row, framesPerSecond: framesPerSecond)
    if let frame = columns["frame"] {
      clock.key = .frame(column: frame)
      clock.timeColumn = framesPerSecond == nil ? columns["time"] : nil
    } else if let time = columns["time"] {
      clock.key = .time(column: time)
    }
    return clock
  }

  /// The columns of each individual in a wide table, with their numbers as names; empty for a long table.
  func wide() throws(KaditaError) -> [(name: String, point: PointColumns)] {
    let numbers = columns.keys.compactMap { key in key.hasPrefix("x") ? Int(key.dropFirst()) : nil }.sorted()
    if numbers.isEmpty { return [] }
    var points: [(name: String, point: PointColumns)] = []
    for number in numbers {
      let axes = ["x", "y", "z"].map { columns["\($0)\(number)"] }
      guard axes[1] != nil else { throw missing("y\(number)") }
      points.append(("\(number)", PointColumns(name: "\(number)", axes: axes)))
    }
    return points
  }

  /// The columns of a sample in a long table.
  func long() throws(KaditaError) -> SampleColumns {
    let axes = ["x", "y", "z"].compactMap { columns[$0] }
    guard columns["x"] != nil else { throw missing("x") }
    guard columns["y"] != nil else { throw missing("y") }
    var sample = SampleColumns(position: .init(axes: axes, confidence: columns["confidence"]))
    sample.velocity = try vector(["vx", "vy", "vz"], axes.count)
    sample.previous = try vector(["x_prev", "y_prev", "z_prev"], axes.count)
    guard sample.velocity.isEmpty || sample.previous.isEmpty else {
      throw KaditaError(
        .usage, "--columns gives both a velocity and a previous position", remedy: "name one of them")
    }
    return sample
  }

  private func vector(_ keys: [String], _ dimensions: Int) throws(KaditaError) -> [Int] {
    let found = keys.compactMap { columns[$0] }
    if found.isEmpty { return [] }
    for key in keys.prefix(dimensions) where columns[key] == nil { throw missing(key) }
    return keys.prefix(dimensions).compactMap { columns[$0] }
  }

  private func missing(_ key: String) -> KaditaError {
    KaditaError(.usage, "--columns does not say which column \(key) is", remedy: "add \(key)=COLUMN")
  }

  private static func check(_ key: String) throws(KaditaError) {
    if rowKeys.contains(key) || vectorKeys.contains(key) { return }
    if let axis = key.first, "xyz".contains(axis), let number = Int(key.dropFirst()), number >= 0 { return }
    let known = rowKeys + vectorKeys
    let close = Suggestion.closest(to: key, among: known).map { "did you mean \($0)?" }
    throw KaditaError(
      .usage, "--columns does not know \(key)",
      remedy: close ?? "use \(known.joined(separator: ", ")), or x1, y1, … for a wide table")
  }

  private static func column(_ value: String, _ names: [String], _ path: String) throws(KaditaError) -> Int {
    if let number = Int(value), number >= 0 { return number }
    if let column = names.firstIndex(of: value)
      ?? names.firstIndex(where: { $0.lowercased() == value.lowercased() })
    {
      return column
    }
    let close = Suggestion.closest(to: value, among: names).map { "did you mean \($0)?" }
    throw KaditaError(
      .unusableInput, "has no column \(value)", remedy: close ?? "name one of its columns, or count from 0",
      path: path)
  }
}
