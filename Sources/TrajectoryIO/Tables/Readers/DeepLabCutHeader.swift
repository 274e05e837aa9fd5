import TrajectoryModel

/// The header rows of a DeepLabCut table, taken apart.
struct DeepLabCutHeader: Sendable {
  /// An individual with its body points.
  struct Individual: Sendable {
    var name: String
    var points: [PointColumns]
  }

  /// Everybody named in the header, those without a usable point included.
  private(set) var individuals: [Individual] = []
  /// Index of the first row of numbers.
  let firstRow: Int
  /// Number of columns.
  let columnCount: Int

  /// Takes the rows apart; throws where a row is missing.
  init(_ head: TableHead, path: String) throws(KaditaError) {
    let titles = head.rows.prefix(4).map { $0.cells[0].lowercased() }
    func row(_ title: String) throws(KaditaError) -> [String] {
      if let index = titles.firstIndex(of: title) { return head.rows[index].cells }
      throw KaditaError(
        .unusableInput, "has no header row \(title); the first cells are \(titles.joined(separator: ", "))",
        remedy: "export the table again", path: path, line: head.rows[0].line, column: 1)
    }
    let parts = try row("bodyparts")
    let coordinates = try row("coords")
    let owners = titles.contains("individuals") ? try row("individuals") : nil
    columnCount = coordinates.count
    guard parts.count == columnCount, (owners?.count ?? columnCount) == columnCount else {
      throw KaditaError(
        .unusableInput, "the header rows have different numbers of cells", remedy: "export the table again",
        path: path, line: head.rows[0].line)
    }
    var first = (titles.firstIndex(of: "coords") ?? 0) + 1
    // The index of a data frame may have a name, which gets a row of its own.
    if let row = head.rows[safe: first], row.cells.dropFirst().allSatisfy(\.isEmpty), !row.cells[0].isEmpty,
      case .text = head.cell(row.cells[0])
    {
      first += 1
    }
    firstRow = first
    for column in 1..<columnCount {
      add(column, owner: owners?[column] ?? "animal", part: parts[column], coordinate: coordinates[column])
    }
  }

  /// Every point that some individual has, with the columns of the first who has it.
  var points: [PointColumns] {
    var points: [PointColumns] = []
    for point in individuals.flatMap(\.points) where point.isComplete {
      if !points.contains(where: { $0.name == point.name }) { points.append(point) }
    }
    return points
  }

  private mutating func add(_ column: Int, owner: String, part: String, coordinate: String) {
    // Any other column that a program adds is passed over.
    let role = ColumnName(coordinate).role
    switch role {
    case .axis, .confidence: break
    default: return
    }
    let individual = individuals.firstIndex { $0.name == owner } ?? individuals.count
    if individual == individuals.count { individuals.append(Individual(name: owner, points: [])) }
    let points = individuals[individual].points
    let point = points.firstIndex { $0.name == part } ?? points.count
    if point == points.count { individuals[individual].points.append(PointColumns(name: part)) }
    individuals[individual].points[point].add(role, column: column)
  }
}
