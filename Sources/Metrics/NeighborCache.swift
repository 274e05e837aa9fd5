import TrajectoryModel

/// Neighbour searches of a frame by the set of individuals they are about.
///
/// Usually everybody is located and moves, and both families share one search.
final class NeighborCache {
  private var entries: [FrameNeighbors] = []
  private let domain: Domain

  init(domain: Domain) { self.domain = domain }

  /// Forgets the last frame.
  func reset() { for entry in entries { entry.forget() } }

  /// The neighbours among individuals at these positions; the same object stands for the same set all frame long.
  func neighbors(of positions: VectorColumns) -> FrameNeighbors {
    if let known = entries.first(where: { $0.positions === positions }) { return known }
    let entry = entries.first { $0.positions == nil } ?? FrameNeighbors(domain: domain)
    if !entries.contains(where: { $0 === entry }) { entries.append(entry) }
    entry.load(positions)
    return entry
  }
}
