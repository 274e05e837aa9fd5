import PortableMath

/// Shannon entropy of a histogram, in units of its largest possible value.
enum ShannonEntropy {
  /// −Σ p ln p over the occupied bins, divided by the logarithm of the number of bins; 0.5 where nothing was binned.
  static func normalized(_ counts: [Int]) -> Double {
    let total = counts.reduce(0, +)
    guard total > 0 else { return 0.5 }
    var sum = 0.0
    for count in counts where count > 0 {
      let p = Double(count) / Double(total)
      sum -= p * PortableMath.log(p)
    }
    return sum / PortableMath.log(Double(counts.count))
  }

  /// The same for weighted counts; only bins with a positive weight are occupied.
  static func normalized(weights: [Double]) -> Double {
    let total = weights.reduce(0, +)
    guard total > 0 else { return 0.5 }
    var sum = 0.0
    for weight in weights where weight > 0 {
      let p = weight / total
      sum -= p * PortableMath.log(p)
    }
    return sum / PortableMath.log(Double(weights.count))
  }

  /// Entropy of the samples in equal bins.
  static func normalized(_ bins: EqualBins, of samples: some Sequence<Double>) -> Double {
    var counts = [Int](repeating: 0, count: bins.count)
    for sample in samples {
      if let k = bins.index(of: sample) { counts[k] += 1 }
    }
    return normalized(counts)
  }
}
