import TrajectoryModel

/// The cube in which the published histograms of distance and depth are taken.
///
/// The published package knows only cubic periodic boxes; this is what stands in for one where there is none.
public struct PublishedBox: Equatable, Sendable {
  /// Where the edge comes from.
  public enum Origin: String, Sendable {
    /// The edge of the periodic box.
    case box
    /// The longest edge of a periodic box with unequal edges.
    case longestEdge = "longest-edge"
    /// The length given by the user.
    case referenceLength = "reference-length"
    /// The largest extent of the recording over its axes.
    case extent
  }

  /// Edge, in length units; NaN where the recording has no extent.
  public var length: Double
  /// Corner from which coordinates are measured.
  public var corner: SIMD3<Double>
  /// Where the edge comes from.
  public var origin: Origin
  /// Median over frames of the longest edge of the box around the frame; `nil` where it was not measured.
  var frameExtent: Double?

  /// The box of a recording; reads its positions once where there is no periodic box.
  ///
  /// - Throws: what the source throws, and `KaditaError` `interrupted` after a signal.
  public init(of source: some TrajectorySource, referenceLength: Double?) throws {
    let domain = source.info.domain
    if let edge = domain.longestEdge {
      length = edge
      corner = .zero
      let edges = (0..<source.info.dimensions).map { domain.edges[$0] }
      origin = edges.allSatisfy { $0 == edge } ? .box : .longestEdge
      return
    }
    let extent = try Extent(of: source)
    corner = extent.minimum
    frameExtent = extent.medianFrame
    if let referenceLength {
      length = referenceLength
      origin = .referenceLength
    } else {
      length = extent.largest
      origin = .extent
    }
  }
}
