import TrajectoryModel

/// The labels of the columns of a pandas table: the name of every level for every column.
struct PandasLabels {
  /// A column's labels.
  struct Column {
    var individual: String
    var point: String
    var coordinate: String
  }

  /// Labels of the columns, in the order of `block0_values`.
  let columns: [Column]
  /// Name of the network or person that made the table.
  let scorer: String?

  /// Reads `block0_items`; throws where the levels are not those of DeepLabCut.
  init(_ file: NetCDFFile, _ group: NetCDFGroup) throws(KaditaError) {
    var levels: [String: [String]] = [:]
    for index in 0..<8 {
      guard let level = group.variable("block0_items_level\(index)"),
        let codes = group.variable("block0_items_label\(index)")
      else { break }
      let names = try file.texts(level)
      let title = level.text("name") ?? "level \(index)"
      var column: [String] = []
      for code in try file.numbers(codes) {
        guard let index = Int(exactly: code), names.indices.contains(index) else {
          throw KaditaError(
            .unusableInput, "the labels \(codes.path) point outside \(level.path)",
            remedy: "copy or download the file again", path: file.path)
        }
        column.append(names[index])
      }
      levels[title] = column
    }
    let individuals = levels["individuals"]
    guard let points = levels["bodyparts"], let coordinates = levels["coords"],
      points.count == coordinates.count, individuals.map({ $0.count == points.count }) ?? true
    else {
      throw KaditaError(
        .unusableInput,
        "its columns are labelled \(levels.keys.sorted().joined(separator: ", ")), where bodyparts and coords were looked for",
        remedy: "save DeepLabCut's own table", path: file.path)
    }
    columns = points.indices.map { index in
      Column(
        individual: individuals.map { $0[index] } ?? "animal", point: points[index],
        coordinate: coordinates[index].lowercased())
    }
    scorer = levels["scorer"]?.first
  }

  /// The individuals, in order of appearance.
  var individuals: [String] { Self.unique(columns.map(\.individual)) }

  /// The body points of one individual or all of them, in order of appearance.
  func points(of individual: String? = nil) -> [String] {
    Self.unique(columns.filter { individual == nil || $0.individual == individual }.map(\.point))
  }

  /// The column of a coordinate of a body point.
  func column(_ individual: String, _ point: String, _ coordinate: String) -> Int? {
    columns.firstIndex { $0.individual == individual && $0.point == point && $0.coordinate == coordinate }
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}
