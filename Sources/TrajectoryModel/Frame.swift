/// The individuals of one time step, as columns: what the metrics are computed from.
///
/// Two sets are kept apart. *Located* individuals have a finite position. *Present* ones have a finite position
/// and a finite velocity. The object is meant to be loaded again and again by one worker.
public final class Frame {
  /// Index in the recording, 0-based.
  public private(set) var index = 0
  /// Time, in time units.
  public private(set) var time = Double.nan
  /// Spatial dimensions: 2 or 3.
  public private(set) var dimensions = 3
  /// The space in which the animals move.
  public let domain: Domain
  /// Positions of the present individuals.
  public let positions = VectorColumns()
  /// Velocities of the present individuals.
  public let velocities = VectorColumns()
  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  /// Which individuals of the recording are present, in the order of `positions`.
  @exclusivity(unchecked) public private(set) var presentIDs: [Int] = []
  /// Which individuals of the recording are located, in the order of `located`.
  @exclusivity(unchecked) public private(set) var locatedIDs: [Int] = []
  private let everyLocated = VectorColumns()

  /// An empty frame in a domain.
  public init(domain: Domain) { self.domain = domain }

  /// Number of present individuals.
  public var count: Int { positions.count }

  /// Positions of the located individuals; the very object `positions` where all of them are present.
  public var located: VectorColumns { locatedIDs.count == presentIDs.count ? positions : everyLocated }

  /// Loads the row of a block, leaving out what is missing.
  public func load(_ block: FrameBlock, row: Int) {
    index = block.frames[row]
    time = block.times[row]
    dimensions = block.dimensions
    let d = dimensions
    let start = row * block.stride
    positions.resize(to: block.individuals)
    velocities.resize(to: block.individuals)
    everyLocated.resize(to: block.individuals)
    presentIDs.removeAll(keepingCapacity: true)
    locatedIDs.removeAll(keepingCapacity: true)
    block.positions.withUnsafeBufferPointer { p in
      block.velocities.withUnsafeBufferPointer { v in
        for i in 0..<block.individuals {
          let at = start + i * d
          let position = SIMD3(p[at], p[at + 1], d == 3 ? p[at + 2] : 0)
          guard Self.isFinite(position) else { continue }
          everyLocated[locatedIDs.count] = position
          locatedIDs.append(i)
          guard !v.isEmpty else { continue }
          let velocity = SIMD3(v[at], v[at + 1], d == 3 ? v[at + 2] : 0)
          guard Self.isFinite(velocity) else { continue }
          positions[presentIDs.count] = position
          velocities[presentIDs.count] = velocity
          presentIDs.append(i)
        }
      }
    }
    positions.resize(to: presentIDs.count)
    velocities.resize(to: presentIDs.count)
    everyLocated.resize(to: locatedIDs.count)
  }

  /// Leaves out every located individual for which the answer is no; it is asked by its place in `located`.
  public func keep(_ isKept: (Int) -> Bool) {
    let source = located
    var (kept, present, next) = (0, 0, 0)
    for i in locatedIDs.indices {
      let id = locatedIDs[i]
      let isPresent = next < presentIDs.count && presentIDs[next] == id
      if isKept(i) {
        everyLocated[kept] = source[i]
        locatedIDs[kept] = id
        kept += 1
        if isPresent {
          positions[present] = positions[next]
          velocities[present] = velocities[next]
          presentIDs[present] = id
          present += 1
        }
      }
      if isPresent { next += 1 }
    }
    locatedIDs.removeLast(locatedIDs.count - kept)
    presentIDs.removeLast(presentIDs.count - present)
    everyLocated.resize(to: kept)
    positions.resize(to: present)
    velocities.resize(to: present)
  }

  @inline(__always)
  private static func isFinite(_ vector: SIMD3<Double>) -> Bool {
    // Zero times anything finite is zero; infinity and NaN make the sum NaN.
    (vector * 0).sum() == 0
  }
}
