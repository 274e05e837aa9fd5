import TrajectoryModel

/// Which body points are used, from what the user asked for and what a layout has.
struct PointChoice: Sendable {
  fileprivate let options: ReaderOptions
  fileprivate let path: String
  /// The point that the layout itself takes as the animal's place.
  private let preferred: String?

  /// A choice for an input; `preferred` is taken where the user names no point.
  init(_ options: ReaderOptions, preferred: String? = nil, path: String) {
    self.options = options
    self.preferred = preferred
    self.path = path
  }

  /// The columns of an individual with these points.
  func sample(_ points: [PointColumns]) throws(KaditaError) -> SampleColumns {
    let position = try position(points)
    var sample = SampleColumns()
    let head = try options.heading.map { (heading) throws(KaditaError) in try named(heading.head, in: points)
    }
    let tail = try options.heading.map { (heading) throws(KaditaError) in try named(heading.tail, in: points)
    }
    let axes = try axes([position, head, tail].compactMap(\.self))
    func point(_ columns: PointColumns) -> SampleColumns.Point {
      SampleColumns.Point(axes: axes.compactMap { columns.axes[$0] }, confidence: columns.confidence)
    }
    sample.position = position.map(point)
    sample.head = head.map(point)
    sample.tail = tail.map(point)
    if let position, head == nil {
      let velocity = axes.compactMap { position.velocity[$0] }
      if velocity.count == axes.count { sample.velocity = velocity }
    }
    return sample
  }

  /// What was chosen without being asked for, for `kadita info`.
  func remarks(_ points: [PointColumns]) -> [String] {
    if options.point != nil { return [] }
    if let heading = options.heading, find(preferred ?? "", in: points) == nil {
      return ["positions are the middle between \(heading.head) and \(heading.tail)"]
    }
    guard points.count > 1, let preferred else { return [] }
    let names = points.map(\.name).filter { !$0.isEmpty && $0.lowercased() != preferred.lowercased() }
    guard !names.isEmpty else { return [] }
    return ["positions are those of \(preferred); others with --point: \(names.joined(separator: ", "))"]
  }

  /// Options that suit the points, for `kadita info`.
  func advice(_ points: [PointColumns]) -> [String] {
    HeadingAdvice.options(points.map(\.name), given: options)
  }

  private func position(_ points: [PointColumns]) throws(KaditaError) -> PointColumns? {
    if let name = options.point { return try named(name, in: points) }
    if let preferred, let point = find(preferred, in: points) { return point }
    if options.heading != nil { return nil }
    if points.count == 1 { return points[0] }
    if let plain = find("", in: points) { return plain }
    throw KaditaError(
      .unusableInput, "has \(points.count) body points and none was chosen: \(Self.list(points))",
      remedy: "choose one, for instance --point \(points.first?.name ?? "")", path: path)
  }

  private func find(_ name: String, in points: [PointColumns]) -> PointColumns? {
    points.first { $0.name == name } ?? points.first { $0.name.lowercased() == name.lowercased() }
  }

  private func named(_ name: String, in points: [PointColumns]) throws(KaditaError) -> PointColumns {
    if let point = find(name, in: points) { return point }
    let close = Suggestion.closest(to: name, among: points.map(\.name)).map { "did you mean \($0)? " } ?? ""
    throw KaditaError(
      .unusableInput, "has no body point \(name)", remedy: "\(close)it has \(Self.list(points))", path: path)
  }

  private static func list(_ points: [PointColumns]) -> String {
    let names = points.prefix(30).map { $0.name.isEmpty ? "x, y without a name" : $0.name }
    return names.joined(separator: ", ") + (points.count > 30 ? ", …" : "")
  }

  /// Indices of the axes in use: those asked for, else all that every chosen point has.
  private func axes(_ points: [PointColumns]) throws(KaditaError) -> [Int] {
    let available = (0..<3).filter { axis in points.allSatisfy { $0.axes[axis] != nil } }
    guard let wanted = options.axes else { return available }
    let letters = ["x", "y", "z"]
    let axes = wanted.compactMap { letters.firstIndex(of: $0.lowercased()) }
    for (letter, axis) in zip(wanted, axes) where !available.contains(axis) {
      throw KaditaError(
        .unusableInput, "has no axis \(letter)",
        remedy: "use --axes \(available.map { letters[$0] }.joined(separator: ","))", path: path)
    }
    guard axes.count == wanted.count, (2...3).contains(axes.count), Set(axes).count == axes.count else {
      throw KaditaError(
        .usage, "--axes takes two or three of x, y, z, not \(wanted.joined(separator: ","))",
        remedy: "use --axes x,y or --axes x,y,z", path: path)
    }
    return axes
  }
}

extension PointChoice {
  /// The columns of an individual in a wide table, whose only point has no name of its own.
  func wide(_ individual: PointColumns) throws(KaditaError) -> SampleColumns {
    guard options.point == nil && options.heading == nil else {
      throw KaditaError(
        .unusableInput, "has one position for each individual and no body points to choose from",
        remedy: "leave out --point and --heading", path: path)
    }
    return try sample([individual])
  }
}
