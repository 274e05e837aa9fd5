import TrajectoryModel

/// Checks that arrays are large enough to hold a trajectory, with the messages users see.
enum GridShape {
  /// Throws where a recording has no frames or no individuals.
  static func requireContent(frames: Int, individuals: Int, of variable: NetCDFVariable, path: String)
    throws(KaditaError)
  {
    guard frames > 0 else {
      throw KaditaError(
        .unusableInput, "has no frames: \(variable.shapeSignature)", remedy: "record at least one", path: path
      )
    }
    guard individuals > 0 else {
      throw KaditaError(
        .unusableInput, "has no individuals: \(variable.shapeSignature)", remedy: "track at least one",
        path: path)
    }
  }

  /// Which of x, y, z to take of an axis dimension of that length, by `--axes` or all.
  static func axes(_ wanted: [String]?, available: Int, path: String) throws(KaditaError) -> [Int] {
    guard let wanted else { return Array(0..<available) }
    var indices: [Int] = []
    for name in wanted {
      guard let index = ["x", "y", "z"].firstIndex(of: name), index < available else {
        throw KaditaError(
          .usage, "there is no axis \(name)",
          remedy: "choose from \(["x", "y", "z"].prefix(available).joined(separator: ", "))", path: path)
      }
      indices.append(index)
    }
    return indices
  }
}
