import TrajectoryModel

/// The periodic box of an AMBER file: `cell_lengths` and `cell_angles` of every frame.
enum AmberCell {
  /// The box, where the file has one that stays as it is and has right angles.
  static func domain(_ file: NetCDFFile, axes: [Int]) throws(KaditaError) -> Domain {
    guard let lengths = file.root.variable("cell_lengths"), lengths.shape.last == 3 else { return .open }
    let edges = try constant(lengths, in: file)
    // Zeros mean that there is no box.
    guard let edges, edges.contains(where: { $0 != 0 }) else { return .open }
    if let angles = file.root.variable("cell_angles"), angles.shape.last == 3,
      let values = try constant(angles, in: file), values.contains(where: { abs($0 - 90) > 1e-3 })
    {
      throw KaditaError(
        .unusableInput, "its box has angles of \(BoxDescription.text(values)) degrees, not right ones",
        remedy: "use --open to ignore it", path: file.path)
    }
    do throws(KaditaError) {
      return try BoxDescription.domain(axes.map { edges[$0] }, dimensions: axes.count, named: "cell_lengths")
    } catch {
      throw error.at(file.path)
    }
  }

  /// The three numbers that all frames share; `nil` without frames, an error where they change.
  private static func constant(_ variable: NetCDFVariable, in file: NetCDFFile) throws(KaditaError)
    -> [Double]?
  {
    guard variable.dimensions.count == 2 else { return try file.numbers(variable) }
    var first: [Double]?
    let frames = variable.shape[0]
    for start in stride(from: 0, to: frames, by: 1 << 14) {
      let values = try file.numbers(variable, start: [start, 0], count: [min(1 << 14, frames - start), 3])
      for row in stride(from: 0, to: values.count, by: 3) {
        let edges = Array(values[row..<row + 3])
        let expected = first ?? edges
        first = expected
        for (edge, other) in zip(edges, expected) where abs(edge - other) > 1e-6 * abs(other) {
          throw KaditaError(
            .unusableInput,
            "\(variable.name) changes from \(BoxDescription.text(expected)) to \(BoxDescription.text(edges)) "
              + "in frame \(start + row / 3)", remedy: "give --box L for one box, or --open for none",
            path: file.path)
        }
      }
    }
    return first
  }
}
