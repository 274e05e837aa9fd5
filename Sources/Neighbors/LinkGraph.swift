import TrajectoryModel

/// Groups of individuals that are linked because they are closer than a length ℓ, by minimum image.
///
/// Positions are made continuous within each group by following links through the periodic boundary. A group that
/// links to its own image percolates: then no continuous positions exist. The result does not depend on the method.
/// An object keeps its buffers, so that it allocates only when it has to grow; it belongs to one thread.
public final class LinkGraph {
  /// How the links are found; the result does not depend on it.
  public enum Method: Hashable, Sendable {
    /// The definition: every pair is looked at.
    case definition
    /// From individuals to all others, in eight lanes, but only from few: for a school.
    case spreading(ProcessorLevel)
    /// By cells: time in proportion to the number of individuals.
    case cells
    /// Whichever of these is faster.
    case automatic
  }

  /// Up to how many individuals spreading is faster than cells.
  private static let mostForSpreading = 10_000

  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  private let method: Method
  /// Whether some group closes on itself through a periodic boundary.
  @exclusivity(unchecked) public internal(set) var percolates = false
  /// The group of each individual; groups are numbered in the order of their first individual.
  @exclusivity(unchecked) public private(set) var groups: [Int32] = []
  /// Number of individuals in each group.
  @exclusivity(unchecked) public private(set) var groupSizes: [Int] = []
  /// Positions, in length units, continuous within each group, whose first individual stays in [0, L) along
  /// periodic axes. Meaningless where a group percolates.
  public let unwrapped = VectorColumns()
  let wrapped = VectorColumns()
  let sets = ImageSets()
  private var cells = LinkCells()
  let near = Scratch<UInt64>()
  @exclusivity(unchecked) var looked: [Bool] = []
  @exclusivity(unchecked) var tops: [SIMD3<Double>] = []
  @exclusivity(unchecked) private var groupOfRoot: [Int32] = []
  @exclusivity(unchecked) private var firstImages: [SIMD3<Int32>] = []

  /// An empty graph.
  public init(method: Method = .automatic) { self.method = method }

  /// The largest group; among equals the first. Nil where there are no individuals.
  public var largestGroup: Int? {
    groupSizes.indices.max { groupSizes[$0] < groupSizes[$1] || groupSizes[$0] == groupSizes[$1] && $0 > $1 }
  }

  /// Links individuals closer than `linkLength`.
  ///
  /// - Parameters:
  ///   - positions: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  ///   - linkLength: ℓ, in length units, less than half of every periodic edge; nobody is linked unless it is
  ///     positive.
  public func build(_ positions: VectorColumns, in domain: Domain, linkLength: Double) {
    Separation.wrap(positions, in: domain, into: wrapped)
    let linkLength = linkLength > 0 ? linkLength : 0
    switch method {
    case .definition: linkAllPairs(linkLength, in: domain)
    case .spreading(let level): spread(linkLength, in: domain, level)
    case .cells: linkCells(linkLength, in: domain)
    case .automatic:
      if wrapped.count <= Self.mostForSpreading {
        spread(linkLength, in: domain, .highest)
      } else {
        linkCells(linkLength, in: domain)
      }
    }
  }

  private func linkCells(_ linkLength: Double, in domain: Domain) {
    sets.reset(count: wrapped.count)
    if linkLength > 0 {
      guard cells.sort(wrapped, in: domain, linkLength: linkLength) else {
        return linkAllPairs(linkLength, in: domain)
      }
      cells.link(wrapped, linkLength: linkLength, in: domain, into: sets)
    }
    numberGroups(in: domain)
  }

  private func linkAllPairs(_ linkLength: Double, in domain: Domain) {
    sets.reset(count: wrapped.count)
    let edges = Separation.edges(of: domain)
    for i in 0..<wrapped.count {
      for j in i + 1..<max(i + 1, wrapped.count) {
        if Separation.squared(wrapped[i], wrapped[j], edges: edges) < linkLength * linkLength {
          sets.unite(i, j, image: Separation.image(from: wrapped[i], to: wrapped[j], edges: edges))
        }
      }
    }
    numberGroups(in: domain)
  }

  func numberGroups(in domain: Domain) {
    percolates = sets.isInconsistent
    let count = wrapped.count
    groups.removeAll(keepingCapacity: true)
    groupSizes.removeAll(keepingCapacity: true)
    firstImages.removeAll(keepingCapacity: true)
    groupOfRoot.removeAll(keepingCapacity: true)
    groupOfRoot.append(contentsOf: repeatElement(-1, count: count))
    unwrapped.resize(to: count)
    for i in 0..<count {
      let (root, image) = (sets.root(of: i), sets.image(of: i))
      if groupOfRoot[root] < 0 {
        groupOfRoot[root] = Int32(groupSizes.count)
        groupSizes.append(0)
        firstImages.append(image)
      }
      let group = groupOfRoot[root]
      groups.append(group)
      groupSizes[Int(group)] += 1
      unwrapped[i] = wrapped[i] + domain.edges * SIMD3<Double>(image &- firstImages[Int(group)])
    }
  }
}
