/// Counts who is near the wall, where turning along it may pass for milling.
public final class WallCheck: FrameCheck {
  /// How near is near, in body lengths.
  public static let reach = 2.0
  /// From which share on there is something to report.
  public static let reportedShare = 0.5

  private let arena: Arena
  private let distance: Double
  private var near = 0
  private var located = 0

  /// Watches the walls of an arena; `bodyLength` is in the same length units.
  public init(_ arena: Arena, bodyLength: Double) {
    self.arena = arena
    distance = Self.reach * bodyLength
  }

  /// Looks at the next frames, in order.
  public func observe(_ block: FrameBlock) {
    let d = block.dimensions
    for sample in 0..<(block.count * block.individuals) {
      let place = SIMD2(block.positions[sample * d], block.positions[sample * d + 1])
      guard place.x.isFinite && place.y.isFinite else { continue }
      located += 1
      if arena.distanceToWall(place) <= distance { near += 1 }
    }
  }

  /// Share of the positions within two body lengths of the wall; NaN before the first.
  public var share: Double { Double(near) / Double(located) }

  /// What was found so far.
  public var notices: [Notice] {
    guard share >= Self.reportedShare else { return [] }
    return [
      Notice(
        "near-wall",
        "\(Notice.percent(share)) of the positions are within two body lengths of the wall: turning along it may pass for milling",
        count: near, share: share)
    ]
  }
}
