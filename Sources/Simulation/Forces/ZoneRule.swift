import CKernels
import PortableMath

/// The three zones around an animal and the cone in which it sees.
struct ZoneRule {
  /// Outer radii of repulsion, orientation and attraction, in length units.
  var repulsion: Double
  var orientation: Double
  var attraction: Double
  /// A neighbour is seen where the cosine of its bearing is greater.
  var cosine: Double
  /// Whether a neighbour repels that is not seen.
  var repelsUnseen: Bool
  /// Weight of headings against directions.
  var orientationWeight: Double

  init(_ parameters: SimulationParameters) {
    repulsion = parameters.repulsionRadius
    orientation = parameters.orientationRadius
    attraction = parameters.attractionRadius
    switch parameters.engine {
    case .published:
      let blind = parameters.published.blindAngle
      cosine = blind <= 0 ? -2 : -PortableMath.cos(blind * .pi / 180)
      repelsUnseen = false
      orientationWeight = parameters.published.orientationWeight
    case .couzin2002:
      let field = parameters.couzin.fieldOfPerception
      cosine = field >= 360 ? -2 : PortableMath.cos(field / 2 * .pi / 180)
      repelsUnseen = true
      orientationWeight = 1
    }
  }

  /// The rule for positions multiplied by `scale`.
  ///
  /// - Parameter sparse: Whether most of the animals are out of reach of each other; of use in open space only.
  func forKernel(scale: Double, periodic: Bool, sparse: Bool = false) -> kadita_zone_rule {
    func squared(_ radius: Double) -> Double { (radius * scale) * (radius * scale) }
    return kadita_zone_rule(
      repulsion2: squared(repulsion), orientation2: squared(orientation), attraction2: squared(attraction),
      // Closer than 1e-10 length units a neighbour has no direction.
      least2: squared(1e-10), cosine: cosine, periodic: periodic ? 1 : 0, sparse: sparse ? 1 : 0,
      repels_unseen: repelsUnseen ? 1 : 0)
  }
}
