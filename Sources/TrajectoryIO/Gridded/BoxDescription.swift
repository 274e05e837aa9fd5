import TrajectoryModel

/// The periodic box of a recording: from the options, else from the file, else none.
struct BoxDescription {
  /// The space in which the animals move.
  var domain: Domain = .open
  /// What `kadita info` says about it.
  var remarks: [String] = []

  /// The options' box or openness; `nil` where they ask for neither.
  init?(_ options: ReaderOptions, dimensions: Int, stated: [Double]) throws(KaditaError) {
    if options.ignoresBox {
      if !stated.isEmpty { remarks = ["the box of the file, \(Self.text(stated)), is ignored (--open)"] }
      return
    }
    guard let box = options.box else { return nil }
    domain = try Self.domain(box, dimensions: dimensions, named: "--box", code: .usage, remedy: nil)
    remarks = ["the box is \(Self.text(box)) (--box)"]
  }

  /// No box.
  init() {}

  /// No box, for a reason that is worth a remark.
  init(openBecause reason: String) { remarks = [reason] }

  /// The file's box, one edge for all axes or one for each.
  init(fromFile edges: [Double], named name: String, dimensions: Int) throws(KaditaError) {
    domain = try Self.domain(
      edges, dimensions: dimensions, named: name, code: .unusableInput,
      remedy: "give --box L for a periodic box, or --open for none")
  }

  private static func domain(
    _ edges: [Double], dimensions: Int, named name: String, code: KaditaError.Code, remedy: String?
  ) throws(KaditaError) -> Domain {
    guard edges.count == 1 || edges.count == dimensions else {
      throw KaditaError(
        code, "\(name) has \(edges.count) edges, but the recording has \(dimensions) dimensions",
        remedy: remedy)
    }
    guard edges.allSatisfy({ $0.isFinite && $0 >= 0 }), edges.contains(where: { $0 > 0 }) else {
      throw KaditaError(code, "\(name) is \(text(edges)), but an edge is a positive length", remedy: remedy)
    }
    var vector = SIMD3<Double>.zero
    for axis in 0..<dimensions { vector[axis] = edges.count == 1 ? edges[0] : edges[axis] }
    return .periodic(vector)
  }

  private static func text(_ edges: [Double]) -> String {
    edges.map { Int(exactly: $0).map(String.init) ?? String($0) }.joined(separator: " × ")
  }
}
