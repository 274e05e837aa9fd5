import Neighbors

/// How an animal turns: from its heading, the direction desired by the neighbours, and noise, to the next heading.
protocol Steering: Sendable {
  /// Whether there is any noise to draw.
  var hasNoise: Bool { get }

  /// Draws the noise of a run of animals into three columns, whose meaning is the rule's own.
  func drawNoise(_ source: NoiseSource, step: Int, first: Int, into noise: NoiseColumns)

  /// The next heading, a unit vector.
  ///
  /// - Parameters:
  ///   - heading: Unit vector.
  ///   - desired: Sum over the neighbours, of any length; zero where there is nothing to follow.
  ///   - noise: What was drawn for this animal.
  ///   - animal: Number of the animal, and `step` of the step, for draws that are seldom needed.
  func turn(
    _ heading: SIMD3<Double>, toward desired: SIMD3<Double>, noise: SIMD4<Double>, animal: Int, step: Int
  ) -> SIMD3<Double>

  /// Turns and moves a run of animals in vector lanes, with the very bits of ``turn(_:toward:noise:animal:step:)`` and
  /// ``SwimmingSchool/swim(_:_:_:step:)``; false where the rule has no lanes.
  func swimInLanes(
    _ school: SwimmingSchool, _ range: Range<Int>, _ noise: NoiseColumns, level: ProcessorLevel
  ) -> Bool
}

extension Steering {
  func swimInLanes(_: SwimmingSchool, _: Range<Int>, _: NoiseColumns, level: ProcessorLevel) -> Bool { false }
}
