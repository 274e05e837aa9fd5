import TrajectoryModel

/// Periodic boxes as files and options state them.
enum BoxDescription {
  /// The space of a box with one edge for all axes or one for each, 0 along an open axis.
  ///
  /// Throws where there are too many or too few edges, or one is impossible.
  static func domain(
    _ edges: [Double], dimensions: Int, named name: String, code: KaditaError.Code = .unusableInput
  ) throws(KaditaError) -> Domain {
    let remedy = code == .usage ? nil : "give --box L for a periodic box, or --open for none"
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

  /// The edges in words.
  static func text(_ edges: [Double]) -> String {
    edges.map { Int(exactly: $0).map(String.init) ?? String($0) }.joined(separator: " × ")
  }
}
