import TrajectoryModel

/// The steps of which a recording's numbers are multiples, as in tracks of whole pixels.
public struct Quantization: Equatable, Sendable {
  /// Numbers looked at: the first of the recording.
  public static let sampleCount = 65_536
  /// Share of the numbers that are multiples of the step.
  public static let share = 0.99
  /// Fewest different numbers from which a step is concluded.
  public static let fewestDistinct = 16

  /// Step of the coordinates, in length units; `nil` where there is none.
  public let position: Double?
  /// Step of the velocity components, in length units per time unit; `nil` where there is none.
  public let velocity: Double?

  /// No steps.
  public static let none = Quantization(position: nil, velocity: nil)

  /// Looks for steps in the beginning of a recording.
  ///
  /// - Parameters:
  ///   - blocks: the first frames; ``sampleCount`` coordinates are enough.
  ///   - velocitySource: where the velocities come from; headings have no step.
  public static func detect(_ blocks: [FrameBlock], velocitySource: RecordingInfo.VelocitySource)
    -> Quantization
  {
    let dimensions = blocks.first?.dimensions ?? 0
    var origin = [Double](repeating: .nan, count: dimensions)
    let (positions, velocities) = (Sample(), Sample())
    for block in blocks {
      for (i, x) in block.positions.enumerated() where x.isFinite && positions.count < sampleCount {
        let axis = i % dimensions
        if origin[axis].isNaN { origin[axis] = x }
        if x != origin[axis] { positions.append((x - origin[axis]).magnitude) }
      }
      for x in block.velocities where x.isFinite && x != 0 && velocities.count < sampleCount {
        velocities.append(x.magnitude)
      }
    }
    return Quantization(
      position: step(of: positions), velocity: velocitySource == .heading ? nil : step(of: velocities))
  }

  /// The largest step of which at least 99 % of the non-zero numbers are multiples.
  ///
  /// Where the numbers span more than a million steps none is told apart from the precision of the file.
  public static func step(of numbers: [Double]) -> Double? {
    let sizes = Sample()
    for number in numbers where number != 0 { sizes.append(number.magnitude) }
    return step(of: sizes)
  }

  private static func step(of sample: Sample) -> Double? {
    sample.sort()
    let sizes = withExtendedLifetime(sample) {
      Array(UnsafeBufferPointer(start: sample.values, count: sample.count))
    }
    guard let largest = sizes.last else { return nil }
    let smallest = largest * 1e-6
    let gaps = Sample()
    var last = 0.0
    for size in sizes where size - last > 0.5 * smallest {
      gaps.append(size - last)
      last = size
    }
    guard gaps.count >= fewestDistinct else { return nil }
    gaps.sort()
    // Among sorted numbers most gaps are a small multiple of the step, outliers make a few smaller ones.
    let typical = [0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5].map { gaps.values[Int($0 * Double(gaps.count - 1))] }
    let candidates = typical.flatMap { gap in [1.0, 2, 3].map { gap / $0 } }
    return candidates.sorted(by: >).first { step in
      guard step >= smallest else { return false }
      let fitting = sizes.lazy.filter { ($0 / step - ($0 / step).rounded()).magnitude < 1e-3 }.count
      return Double(fitting) >= share * Double(sizes.count)
    }
  }
}
