import PortableMath
import TrajectoryModel

/// The individuals that the invariant metrics count: located ones, and among them those that move.
///
/// Whole-pixel recordings are dithered here, before anything else is computed from them.
final class Individuals {
  /// Slower than this is standing still: no heading.
  static let stillSpeed = 1e-10

  /// Positions of all located individuals, in length units.
  private(set) var positions: VectorColumns
  /// Velocities of the moving individuals, in length units per time unit.
  let velocities = VectorColumns()
  /// Unit vectors of the moving individuals.
  let headings = VectorColumns()
  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  /// Index among the located individuals of each moving one, ascending.
  @exclusivity(unchecked) private(set) var moving: [Int] = []
  /// Positions of the moving individuals; the very object `positions` where all of them move.
  var movingPositions: VectorColumns { moving.count == positions.count ? positions : subset }

  private let dithered = VectorColumns()
  private let subset = VectorColumns()

  init() { positions = dithered }

  /// Takes the individuals of a frame.
  func load(_ frame: Frame, _ settings: InvariantSettings) {
    positions = frame.located
    if let quantum = settings.positionQuantum {
      dithered.assign(frame.located)
      for i in 0..<dithered.count {
        dithered[i] += Dither.offset(quantum, frame.locatedIDs[i], frame.index, .position, frame.dimensions)
      }
      positions = dithered
    }
    loadHeadings(frame, settings.velocityQuantum)
  }

  private func loadHeadings(_ frame: Frame, _ quantum: Double?) {
    moving.removeAll(keepingCapacity: true)
    velocities.resize(to: frame.count)
    headings.resize(to: frame.count)
    var located = 0
    for i in 0..<frame.count {
      let id = frame.presentIDs[i]
      while frame.locatedIDs[located] != id { located += 1 }
      var velocity = frame.velocities[i]
      if let quantum { velocity += Dither.offset(quantum, id, frame.index, .velocity, frame.dimensions) }
      let speed = (velocity * velocity).sum().squareRoot()
      guard speed >= Self.stillSpeed, speed.isFinite else { continue }
      velocities[moving.count] = velocity
      headings[moving.count] = velocity / speed
      moving.append(located)
    }
    velocities.resize(to: moving.count)
    headings.resize(to: moving.count)
    guard moving.count < positions.count else { return }
    subset.resize(to: moving.count)
    for (i, located) in moving.enumerated() { subset[i] = positions[located] }
  }
}
