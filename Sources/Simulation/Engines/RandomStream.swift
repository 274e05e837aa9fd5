/// What the fourth counter word of a random number stands for; the others are animal and step.
enum RandomStream: UInt32 {
  /// First pair of normal numbers of the noise.
  case noise
  /// Second pair of the noise, or the direction of its axis.
  case noiseAxis
  /// The plane of a turn by two right angles.
  case antiparallel
  /// Where an animal starts.
  case start
  /// Second pair for where an animal starts.
  case startSecond
  /// Heading at the start.
  case startHeading
  /// Second pair for the heading at the start.
  case startHeadingSecond
}
