import PortableMath

/// Differential entropy from the distances to k-th nearest neighbours, without bins.
///
/// Ĥ = ψ(n) − ψ(k) + ⟨ln V(d_k)⟩, where V(d) is the volume within distance d in the metric of the space.
/// A distance below ``floor`` times the sample's natural scale counts as that, so that coincident samples give a
/// very negative entropy, never −∞.
///
/// Source: Kozachenko and Leonenko 1987, Problems of Information Transmission 23, 95; Kraskov, Stögbauer and
/// Grassberger 2004, doi:10.1103/PhysRevE.69.066138.
public struct KozachenkoLeonenko: Sendable {
  /// Smallest distance that is told apart, as a fraction of the sample's natural scale.
  public static let floor = 1e-12

  /// Which neighbour: the k-th nearest other sample.
  public let k: Int

  /// The estimator with the k-th neighbour, k ≥ 1.
  public init(k: Int) { self.k = max(k, 1) }

  /// Fewest samples from which an estimate is given.
  public var minimumCount: Int { k + 2 }

  /// Entropy on the line, in nats, of values in units of `scale`'s unit.
  ///
  /// - Parameters:
  ///   - values: finite numbers.
  ///   - scale: the natural scale of the values, with which their floor goes.
  /// - Returns: NaN for fewer than k + 2 values.
  public func line(_ values: [Double], scale: Double = 1) -> Double {
    let sample = Sample(neighbors: k)
    sample.removeAll(reserving: values.count)
    for value in values { sample.append(value) }
    return line(sample, scale: scale)
  }

  /// Entropy on the circle, in nats of a radian.
  ///
  /// - Parameter angles: radians, all within one turn.
  /// - Returns: NaN for fewer than k + 2 angles.
  public func circle(_ angles: [Double]) -> Double {
    let sample = Sample(neighbors: k)
    sample.removeAll(reserving: angles.count + 2 * k)
    for angle in angles { sample.append(angle) }
    return circle(sample)
  }

  /// Entropy on the unit sphere, in nats of a steradian.
  ///
  /// The cap within chord c of a point has the area π c² exactly, so no arc length is needed.
  /// - Parameter chords: for each point its distance through space to the k-th nearest other.
  /// - Returns: NaN for fewer than k + 2 points.
  public func sphere(chords: [Double]) -> Double {
    guard chords.count >= minimumCount else { return .nan }
    var product = LogProduct()
    for chord in chords { product.multiply(max(chord, Self.floor)) }
    let n = Double(chords.count)
    return Digamma.value(chords.count) - Digamma.value(k) + 2 * product.log / n + PortableMath.log(Double.pi)
  }

  /// As the public one; sorts the sample.
  func line(_ sample: Sample, scale: Double = 1) -> Double {
    let n = sample.count
    guard n >= minimumCount else { return .nan }
    sample.sort()
    return entropy(of: 0..<n, in: sample, scale: scale)
  }

  /// As the public one; sorts the sample and adds k angles at either end.
  func circle(_ angles: Sample) -> Double {
    let n = angles.count
    guard n >= minimumCount else { return .nan }
    angles.sort()
    // A turn and some more: the n places from k on have all their neighbours at either side.
    for i in 0..<2 * k { angles.append(angles.values[i % n] + 2 * Double.pi * Double(1 + i / n)) }
    return entropy(of: k..<n + k, in: angles, scale: 1)
  }

  /// The estimate from the places of an ascending sample; the neighbours may lie outside the places.
  private func entropy(of places: Range<Int>, in sorted: Sample, scale: Double) -> Double {
    let smallest = Self.floor * scale
    var product = LogProduct()
    for distance in sorted.distances(k: k, of: places) { product.multiply(2 * max(distance, smallest)) }
    return Digamma.value(places.count) - Digamma.value(k) + product.log / Double(places.count)
  }
}
