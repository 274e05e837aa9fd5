import Neighbors
import TrajectoryModel

/// What the invariant metrics of a frame share, each computed at most once a frame, in memory that is reused.
public final class InvariantQuantities {
  let settings: InvariantSettings
  /// Estimator of the entropies.
  let estimator: KozachenkoLeonenko
  /// Memory for the values that a metric sorts.
  let sample: Sample
  /// Memory for hulls.
  let hull = ConvexHull()

  private let frame: Frame
  private let loadedIndividuals = Individuals()
  private let loadedSpacing = Spacing()
  private let loadedSchool = SchoolGeometry()
  private let loadedMotion = RadialMotion()
  private let radii = VectorColumns()
  private let headingNeighbors = NearestNeighbors()
  private let neighbors: NeighborCache
  private var wholeSchool: FrameGroups?
  private var hasIndividuals = false
  private var hasSpacing = false
  private var hasSchool = false
  private var hasMotion = false

  init(frame: Frame, settings: InvariantSettings, neighbors: NeighborCache) {
    self.frame = frame
    self.neighbors = neighbors
    self.settings = settings
    estimator = KozachenkoLeonenko(k: settings.entropyNeighbor)
    sample = Sample(neighbors: estimator.k)
  }

  /// Forgets the last frame.
  func reset() {
    wholeSchool = nil
    forget()
  }

  /// Leaves only the largest group in the frame, and remembers the groups that there were.
  func keepLargestGroup() {
    let groups = groups
    guard let largest = school.largestGroup else { return }
    frame.keep { groups.groups[$0] == Int32(largest) }
    neighbors.reset()
    forget()
    wholeSchool = groups
  }

  /// The groups of all located individuals, those left out by ``keepLargestGroup()`` included.
  var groups: FrameGroups {
    wholeSchool
      ?? FrameGroups(
        individuals: frame.locatedIDs, groups: school.groups, sizes: school.groupSizes,
        largest: school.largestGroup)
  }

  private func forget() {
    loadedSpacing.forget()
    hasIndividuals = false
    hasSpacing = false
    hasSchool = false
    hasMotion = false
  }

  /// Spatial dimensions: 2 or 3.
  var dimensions: Int { frame.dimensions }

  /// The space in which the animals move.
  var domain: Domain { frame.domain }

  /// Who counts, and where they head.
  var individuals: Individuals {
    if !hasIndividuals {
      hasIndividuals = true
      loadedIndividuals.load(frame, settings)
    }
    return loadedIndividuals
  }

  /// Distances to nearest neighbours.
  var spacing: Spacing {
    if !hasSpacing {
      hasSpacing = true
      loadedSpacing.load(neighbors.neighbors(of: individuals.positions))
    }
    return loadedSpacing
  }

  /// Groups and continuous positions.
  var school: SchoolGeometry {
    if !hasSchool {
      hasSchool = true
      let longest = 0.49 * (domain.shortestEdge ?? .infinity)
      let length = min(settings.linkFactor * spacing.median, longest)
      let positions = individuals.positions
      loadedSchool.load(positions, in: domain, linkLength: length)
    }
    return loadedSchool
  }

  /// Rotation about the centroid; `nil` where positions are not continuous.
  var motion: RadialMotion? {
    guard school.isContinuous else { return nil }
    if !hasMotion {
      hasMotion = true
      let moving = individuals.moving
      radii.resize(to: moving.count)
      for (i, located) in moving.enumerated() { radii[i] = school.positions[located] - school.centroid }
      loadedMotion.load(radii: radii, headings: individuals.headings, scale: school.radiusOfGyration)
    }
    return loadedMotion
  }

  /// Rotation about the circular-mean centroid by minimum image: what there is in a percolating school.
  func motionAboutCircularCentroid() -> RadialMotion {
    let individuals = individuals
    let center = SchoolGeometry.circularCentroid(of: individuals.positions, in: domain)
    radii.resize(to: individuals.moving.count)
    var squares = 0.0
    for (i, located) in individuals.moving.enumerated() {
      radii[i] = domain.minimumImage(individuals.positions[located] - center)
      squares += (radii[i] * radii[i]).sum()
    }
    hasMotion = false
    let scale = (squares / Double(max(radii.count, 1))).squareRoot()
    loadedMotion.load(radii: radii, headings: individuals.headings, scale: scale)
    return loadedMotion
  }

  /// Chord from each heading to the one that is its k-th nearest on the sphere.
  func headingChords() -> [Double] {
    let headings = individuals.headings
    let k = estimator.k
    let chords = headingNeighbors.distances(k: k, of: headings, in: .open)
    return (0..<headings.count).map { chords[$0 * k + k - 1] }
  }

  /// Pairs of moving individuals of which one is among the other's six nearest, with ties, each once.
  func neighborPairs() -> [(Int32, Int32)] {
    neighbors.neighbors(of: individuals.movingPositions).pairs
  }
}
