/// How the neighbours of an animal are found.
public enum NeighborSearch: String, CaseIterable, Sendable {
  /// Every pair is looked at.
  case pairs
  /// Only pairs in neighbouring cells are.
  case cells

  /// The cheaper of the two.
  ///
  /// The costs are those that `Benchmarks` measures; only their ratio counts. The choice depends on the parameters
  /// alone, so that a seed gives the same bits on every machine.
  static func cheaper(for parameters: SimulationParameters) -> NeighborSearch {
    let reach = parameters.attractionRadius
    let count = Double(parameters.individuals)
    guard hasRoomForCells(parameters) else { return .pairs }
    if parameters.box > 0 {
      let share = 15.625 * (reach / parameters.box) * (reach / parameters.box) * (reach / parameters.box)
      return count * min(1, share) + 120 < count ? .cells : .pairs
    }
    // In the open a school keeps together within a few reaches, so that cells pay only in large ones.
    return parameters.individuals < 4000 ? .pairs : .cells
  }

  /// Whether cells half a reach wide fit into the box without those within the reach of a cell meeting their own
  /// images.
  static func hasRoomForCells(_ parameters: SimulationParameters) -> Bool {
    parameters.box == 0 || parameters.box >= 2.5 * parameters.attractionRadius
  }
}
