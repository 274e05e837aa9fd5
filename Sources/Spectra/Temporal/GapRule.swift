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
    var result = Segmentation()
    var start: Int?
    var end = 0
    for step in 0..<series.count where series.isPresent(step) {
      if start == nil {
        start = step
      } else if step > end {
        if step - end <= longestBridged {
          bridge(&series, from: end - 1, to: step)
          result.bridgedSteps += step - end
        } else {
          close(start, end, &result)
          start = step
        }
      }
      end = step + 1
    }
    close(start, end, &result)
    return result
  }

  private func close(_ start: Int?, _ end: Int, _ result: inout Segmentation) {
    guard let start else { return }
    if end - start >= shortestSegment {
      result.segments.append(start..<end)
    } else {
      result.discardedSteps += end - start
    }
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
