/// A one-sided power spectral density.
public struct Spectrum: Equatable, Sendable {
  /// Frequencies k · f_s / n, in cycles per time unit.
  public var frequency: [Double]
  /// Density at each frequency; its sum times the frequency step is the mean square. NaN where it is not estimable.
  public var density: [Double]

  /// A spectrum from Σ |X|² of series of `length` steps: the power over f_s times `samples`, doubled between the
  /// zero and the Nyquist frequency, which have no negative twin.
  init(power: [Double], length: Int, sampling: Double, samples: Double) {
    frequency = power.indices.map { Double($0) * sampling / Double(length) }
    density = power.indices.map { k in
      let single = k == 0 || 2 * k == length
      return samples > 0 ? (single ? 1 : 2) * power[k] / (sampling * samples) : .nan
    }
  }

  /// The frequency of the largest density above zero frequency; NaN where there is no power but at zero.
  public var peakFrequency: Double {
    var peak = 0
    for k in 1..<max(1, density.count) where density[k] > (peak == 0 ? 0 : density[peak]) { peak = k }
    // What rounding leaves of a constant is no peak.
    guard peak > 0, let zero = density.first, density[peak] > 1e-20 * zero else { return .nan }
    return frequency[peak]
  }
}
