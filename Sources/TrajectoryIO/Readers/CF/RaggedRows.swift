import TrajectoryModel

/// How many particles each frame has, and who they are.
struct RaggedRows: Sendable {
  /// Particles in each frame.
  let counts: [Int]
  /// Numbers of all individuals, increasing.
  let individuals: [Int]
  /// Column of each individual.
  let columns: [Int: Int]

  init(_ file: NetCDFFile, counts variable: NetCDFVariable, ids: NetCDFVariable) throws(KaditaError) {
    var counts: [Int] = []
    var total = 0
    for (frame, value) in try file.numbers(variable).enumerated() {
      guard let count = Int(exactly: value), count >= 0, count <= ids.shape[0] - total else {
        throw KaditaError(
          .unusableInput,
          "\(variable.name) of frame \(frame) is \(value), but there are \(ids.shape[0]) particles in all",
          remedy: "copy or download the file again", path: file.path)
      }
      counts.append(count)
      total += count
    }
    var seen: Set<Int> = []
    for start in stride(from: 0, to: total, by: 1 << 16) {
      for value in try file.numbers(ids, start: [start], count: [min(1 << 16, total - start)]) {
        guard let id = Int(exactly: value) else {
          throw KaditaError(
            .unusableInput, "\(ids.name) holds \(value), which is no whole number", path: file.path)
        }
        seen.insert(id)
      }
    }
    self.counts = counts
    individuals = seen.sorted()
    columns = Dictionary(uniqueKeysWithValues: individuals.enumerated().map { ($1, $0) })
  }
}
