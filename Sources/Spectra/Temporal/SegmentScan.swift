/// Finds the segments of a series step by step.
struct SegmentScan {
  private let rule: GapRule
  private var found = Segmentation()
  private var start: Int?
  private var end = 0

  init(_ rule: GapRule) { self.rule = rule }

  /// Takes the next step that is not missing; returns the gap before it where that is to be bridged.
  mutating func add(_ step: Int) -> Range<Int>? {
    defer { end = step + 1 }
    guard start != nil else {
      start = step
      return nil
    }
    guard step > end else { return nil }
    guard step - end <= rule.longestBridged else {
      close()
      start = step
      return nil
    }
    found.bridgedSteps += step - end
    return end..<step
  }

  /// The segments of the steps taken.
  func segmentation() -> Segmentation {
    var scan = self
    scan.close()
    return scan.found
  }

  private mutating func close() {
    guard let start else { return }
    if end - start >= rule.shortestSegment {
      found.segments.append(start..<end)
    } else {
      found.discardedSteps += end - start
    }
  }
}
