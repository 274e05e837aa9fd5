/// Σ |X(k)|² over many real series, transformed two at a time.
///
/// As real and imaginary part of one array Z, two series have |X₁(k)|² + |X₂(k)|² = (|Z(k)|² + |Z(−k)|²) / 2.
final class PowerSum {
  let length: Int
  private var transform: FourierTransform?
  private var waiting = false
  private var power: [Double]

  init(length: Int) throws {
    self.length = length
    transform = try FourierTransform(shape: [length])
    power = [Double](repeating: 0, count: length / 2 + 1)
  }

  /// Adds a series, padded with zeros to the length.
  func add(_ samples: UnsafeBufferPointer<Double>) {
    guard let input = transform?.input else { preconditionFailure("nothing is added to a settled sum") }
    let lane = waiting ? 1 : 0
    for t in samples.indices { input[t][lane] = samples[t] }
    for t in samples.count..<length { input[t][lane] = 0 }
    if waiting { accumulate() }
    waiting.toggle()
  }

  /// Adds the sums of another one of the same length.
  func merge(_ other: PowerSum) {
    let more = other.total()
    for k in power.indices { power[k] += more[k] }
  }

  /// The sums for k = 0 … length div 2.
  func total() -> [Double] {
    if waiting, let transform {
      for t in 0..<length { transform.input[t].y = 0 }
      accumulate()
      waiting = false
    }
    return power
  }

  /// Gives the memory of the transform back, many times that of the sums; other sums can be merged, nothing added.
  func settle() {
    _ = total()
    transform = nil
  }

  private func accumulate() {
    guard let transform else { return }
    transform.run()
    let z = transform.output
    power[0] += (z[0] * z[0]).sum()
    for k in 1..<power.count {
      let (one, other) = (z[k], z[length - k])
      power[k] += (one * one + other * other).sum() / 2
    }
  }
}
