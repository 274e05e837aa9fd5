/// A frame and its time, for frames in between.
struct TableTime: Equatable {
  var frame = 0
  var time = 0.0

  /// The time of a frame between this one and another, in proportion.
  func interpolated(_ frame: Int, to other: TableTime) -> Double {
    guard other.frame > self.frame else { return time }
    return time + (other.time - time) * Double(frame - self.frame) / Double(other.frame - self.frame)
  }
}
