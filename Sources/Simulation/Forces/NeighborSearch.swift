/// How the neighbours of an animal are found.
public enum NeighborSearch: String, CaseIterable, Sendable {
  /// Every pair is looked at.
  case pairs
  /// Only pairs in neighbouring cells are.
  case cells

  /// The cheaper of the two.
  ///
  /// The costs are in units of one pair in the loop over all pairs, as `kadita-bench neighbor-costs` prints them. The
  /// choice depends on the parameters alone, so that a seed gives the same bits on every machine.
  static func cheaper(for parameters: SimulationParameters) -> NeighborSearch {
    guard hasRoomForCells(parameters) else { return .pairs }
    let all = Double(parameters.individuals)
    let cells = cellsPerReach(parameters)
    // Cells from one reach below to one above, along each axis.
    let width = (2 + 1 / Double(cells)) * parameters.attractionRadius
    let candidates = min(all, density(parameters) * width * width * width)
    return 1.2 * candidates + 200 < all ? .cells : .pairs
  }

  /// Cells along the reach: two, unless they would hold so few animals that gathering candidates for them costs more
  /// than looking at some in vain.
  static func cellsPerReach(_ parameters: SimulationParameters) -> Int {
    let reach = parameters.attractionRadius
    let isRoomy = parameters.box == 0 || parameters.box >= 3 * reach
    return isRoomy && density(parameters) * reach * reach * reach < 16 ? 1 : 2
  }

  /// Animals per volume: in the box, or, in the open, as close as repulsion lets them be.
  private static func density(_ parameters: SimulationParameters) -> Double {
    let (box, spacing) = (parameters.box, parameters.repulsionRadius)
    if box > 0 { return Double(parameters.individuals) / (box * box * box) }
    return spacing > 0 ? 1 / (spacing * spacing * spacing) : .infinity
  }

  /// Whether cells half a reach wide fit into the box without those within the reach of a cell meeting their own
  /// images.
  static func hasRoomForCells(_ parameters: SimulationParameters) -> Bool {
    parameters.box == 0 || parameters.box >= 2.5 * parameters.attractionRadius
  }
}
