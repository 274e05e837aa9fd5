/// The magnitude-squared coherence of the velocities of all pairs, by Welch's windows.
///
/// |Σ_c ⟨X_c* Y_c⟩|² / ⟨Σ|X_c|²⟩⟨Σ|Y_c|²⟩ over the components c: for plain numbers that of `scipy.signal.coherence`
/// (Carter, Knapp & Nuttall 1973, doi:10.1109/TAU.1973.1162496), for vectors independent of the axes. The same windows
/// for all pairs; a pair uses those in which both are present throughout. Independent series give 1 / windows.
public final class CoherenceSum {
  private let window: HannWindow
  private let transform: FourierTransform
  private let count: Int
  private let half: Int
  private var cross: [SIMD2<Double>]
  private var power: [SIMD2<Double>]
  private var windows: [Int]

  /// No window yet, for `count` individuals and windows of `length` steps.
  public init(count: Int, length: Int) throws {
    self.count = count
    window = HannWindow(length: length)
    transform = try FourierTransform(shape: [length])
    half = length / 2 + 1
    let pairs = count * (count - 1) / 2
    cross = [SIMD2<Double>](repeating: .zero, count: pairs * half)
    power = cross
    windows = [Int](repeating: 0, count: pairs)
  }

  /// First steps of the windows of a recording.
  public func starts(in steps: Int) -> [Int] { Array(window.starts(in: steps)) }

  /// Adds a window: one series of its length for each individual, `nil` for those that are not there throughout.
  public func add(_ series: [VectorSeries?]) {
    let spectra = series.map { $0.map(self.spectra) }
    let powers = spectra.map {
      $0.map { fields in (0..<half).map { k in fields.reduce(0) { $0 + ($1[k] * $1[k]).sum() } } }
    }
    var pair = 0
    for i in 0..<count {
      for j in i + 1..<count {
        if let x = spectra[i], let y = spectra[j], let xx = powers[i], let yy = powers[j] {
          let start = pair * half
          for k in 0..<half {
            for c in x.indices { cross[start + k] += Self.cross(x[c][k], y[c][k]) }
            power[start + k] += SIMD2(xx[k], yy[k])
          }
          windows[pair] += 1
        }
        pair += 1
      }
    }
  }

  /// The coherence of each pair i < j at each frequency, pair after pair; NaN for pairs with fewer than two windows.
  public func coherence() -> [[Double]] {
    windows.indices.map { pair in
      (0..<half).map { k in
        let (xy, p) = (cross[pair * half + k], power[pair * half + k])
        return windows[pair] > 1 && p.x > 0 && p.y > 0 ? (xy * xy).sum() / (p.x * p.y) : .nan
      }
    }
  }

  private func spectra(_ series: VectorSeries) -> [[SIMD2<Double>]] {
    var buffer = [Double](repeating: 0, count: series.count)
    return (0..<series.components).map { c in
      series.values.withUnsafeBufferPointer { values in
        let part = UnsafeBufferPointer(rebasing: values[c * series.count..<(c + 1) * series.count])
        window.apply(part, scale: 1, into: &buffer)
      }
      for t in buffer.indices { transform.input[t] = SIMD2(buffer[t], 0) }
      transform.run()
      return Array(transform.output[..<half])
    }
  }

  @inline(__always)
  private static func cross(_ a: SIMD2<Double>, _ b: SIMD2<Double>) -> SIMD2<Double> {
    SIMD2(a.x * b.x + a.y * b.y, a.x * b.y - a.y * b.x)
  }
}
