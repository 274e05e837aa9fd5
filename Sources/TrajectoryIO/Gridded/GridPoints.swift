import TrajectoryModel

/// The body points of a recording on a grid, and which of them were asked for.
struct GridPoints {
  /// Names in the order of the file.
  let names: [String]
  let path: String

  /// Index of the point for the position; `nil` where it is the middle between head and tail.
  func position(_ options: ReaderOptions) throws(KaditaError) -> Int? {
    if let name = options.point { return try index(of: name) }
    if options.heading != nil { return nil }
    if names.count == 1 { return 0 }
    throw KaditaError(
      .unusableInput, "has \(names.count) body points and none was chosen: \(list)",
      remedy: "choose one, for instance --point \(names.first ?? "NAME")", path: path)
  }

  /// The vectors to read, from a function that gives the point of an index.
  func vectors(_ options: ReaderOptions, _ point: (Int) -> GriddedPoint) throws(KaditaError) -> GriddedVectors
  {
    let position = try position(options)
    guard let heading = options.heading else {
      return GriddedVectors(position: point(position ?? 0), minimumConfidence: options.minimumConfidence)
    }
    let head = point(try index(of: heading.head))
    let tail = point(try index(of: heading.tail))
    return GriddedVectors(
      position: position.map(point) ?? head, partner: position == nil ? tail : nil,
      heading: GriddedVectors.Heading(head: head, tail: tail), minimumConfidence: options.minimumConfidence)
  }

  /// What was chosen, for `kadita info`.
  func remarks(_ options: ReaderOptions) -> [String] {
    guard let heading = options.heading, options.point == nil else { return [] }
    return ["positions are the middle between \(heading.head) and \(heading.tail)"]
  }

  /// The name of a point as the file writes it.
  func name(_ name: String) throws(KaditaError) -> String { names[try index(of: name)] }

  private func index(of name: String) throws(KaditaError) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    if let index = names.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return index }
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)? " } ?? ""
    throw KaditaError(
      .unusableInput, "has no body point \(name)", remedy: "\(close)it has \(list)", path: path)
  }

  private var list: String {
    names.prefix(30).joined(separator: ", ") + (names.count > 30 ? ", …" : "")
  }
}
