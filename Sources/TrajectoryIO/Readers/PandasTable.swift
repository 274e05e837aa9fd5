import TrajectoryModel

/// Which columns of a pandas table are read for whom.
struct PandasTable: Sendable {
  /// The columns of a body point.
  struct Point: Sendable {
    var axes: [Int]
    var likelihood: Int?
  }

  /// An individual and its points.
  struct Individual: Sendable {
    var name: String
    var position: Point
    var partner: Point?
    var heading: (head: Point, tail: Point)?
  }

  let values: NetCDFVariable
  let individuals: [Individual]
  let dimensions: Int
  let minimumConfidence: Double?
  let remarks: [String]

  var frames: Int { values.shape[0] }

  init(_ file: NetCDFFile, _ group: NetCDFGroup, _ labels: PandasLabels, _ options: ReaderOptions)
    throws(KaditaError)
  {
    guard let values = group.variable("block0_values"), values.shape.count == 2,
      values.shape[1] == labels.columns.count
    else {
      throw KaditaError(
        .unusableInput, "has no array block0_values with \(labels.columns.count) columns",
        remedy: "save DeepLabCut's own table", path: file.path)
    }
    let letters = try Self.axes(labels, options, file.path)
    let points = GridPoints(names: labels.points(), path: file.path)
    let place = try points.position(options).map { points.names[$0] }
    let heading = try options.heading.map { heading throws(KaditaError) in
      (head: try points.name(heading.head), tail: try points.name(heading.tail))
    }
    func point(_ individual: String, _ name: String) -> Point? {
      let columns = letters.compactMap { labels.column(individual, name, $0) }
      guard columns.count == letters.count else { return nil }
      return Point(axes: columns, likelihood: labels.column(individual, name, "likelihood"))
    }
    var found: [Individual] = []
    var leftOut: [String] = []
    for name in labels.individuals {
      let head = heading.flatMap { point(name, $0.head) }
      let tail = heading.flatMap { point(name, $0.tail) }
      let position = place.map { point(name, $0) } ?? head
      if let position, heading == nil || head != nil && tail != nil {
        let pair = head.flatMap { head in tail.map { (head: head, tail: $0) } }
        found.append(
          Individual(name: name, position: position, partner: place == nil ? tail : nil, heading: pair))
      } else {
        leftOut.append(name)
      }
    }
    try GridShape.requireContent(
      frames: values.shape[0], individuals: found.count, of: values, path: file.path)
    self.values = values
    individuals = found
    dimensions = letters.count
    minimumConfidence = options.minimumConfidence
    remarks =
      points.remarks(options)
      + (leftOut.isEmpty ? [] : ["left out, without the point asked for: \(leftOut.joined(separator: ", "))"])
  }

  /// Whether the frames have headings instead of velocities.
  var hasHeadings: Bool { individuals.contains { $0.heading != nil } }

  /// The position of a point in a row of the table; `nil` where missing or less sure than asked for.
  func read(_ point: Point, _ row: ArraySlice<Double>) -> [Double]? {
    let place = point.axes.map { row[row.startIndex + $0] }
    guard place.allSatisfy(\.isFinite) else { return nil }
    guard let column = point.likelihood else { return place }
    let likelihood = row[row.startIndex + column]
    // Where the network saw nothing, DeepLabCut writes zeros.
    if likelihood == 0, place.allSatisfy({ $0 == 0 }) { return nil }
    if let minimumConfidence, likelihood < minimumConfidence { return nil }
    return place
  }

  private static func axes(_ labels: PandasLabels, _ options: ReaderOptions, _ path: String)
    throws(KaditaError)
    -> [String]
  {
    let available = ["x", "y", "z"].filter { letter in labels.columns.contains { $0.coordinate == letter } }
    guard available.count >= 2 else {
      throw KaditaError(
        .unusableInput, "has no columns x and y among its coords", remedy: "save DeepLabCut's own table",
        path: path)
    }
    return try GridShape.axes(options.axes, available: available.count, path: path).map { available[$0] }
  }
}
