/// What becomes of missing steps: short gaps are bridged by straight lines, longer ones split a series.
public struct GapRule: Equatable, Sendable {
  /// The longest gap that is bridged, in steps.
  public var longestBridged: Int
  /// Segments of fewer steps are left out.
  public var shortestSegment: Int

  /// A rule; by default nothing is bridged, and eight steps are the least that has a spectrum.
  public init(longestBridged: Int = 0, shortestSegment: Int = 8) {
    self.longestBridged = longestBridged
    self.shortestSegment = max(1, shortestSegment)
  }

  /// Bridges the short gaps of a series and returns its segments: runs of steps without a missing one.
  public func segment(_ series: inout VectorSeries) -> Segmentation {
    var scan = SegmentScan(self)
    for step in 0..<series.count where series.isPresent(step) {
      if let gap = scan.add(step) { bridge(&series, from: gap.lowerBound - 1, to: gap.upperBound) }
    }
    return scan.segmentation()
  }

  private func bridge(_ series: inout VectorSeries, from: Int, to: Int) {
    for c in 0..<series.components {
      let (first, last) = (series[c, from], series[c, to])
      for step in from + 1..<to {
        series[c, step] = first + (last - first) * Double(step - from) / Double(to - from)
      }
    }
  }
}
