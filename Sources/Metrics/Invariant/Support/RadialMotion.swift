import TrajectoryModel

/// Rotation about a centre: the sums over individuals from which milling and its jackknife follow.
///
/// With fluctuation headings w = û − ⟨û⟩ the torque r̂ × w of a school that only moves along is zero, wherever the
/// centre lies; the plain r̂ × û gives up to .5 for lopsided schools.
final class RadialMotion {
  // A check for overlapping access on every element would cost as much as the work. The object belongs to one thread,
  // and no access lasts longer than an expression.
  /// Number of moving individuals that are not at the centre.
  @exclusivity(unchecked) private(set) var count = 0
  /// r̂ × û of each of them.
  let torques = VectorColumns()
  private let radials = VectorColumns()
  private let headings = VectorColumns()
  @exclusivity(unchecked) private var mean = SIMD3<Double>.zero
  private var meanCount = 0
  @exclusivity(unchecked) private var torqueSum = SIMD3<Double>.zero
  @exclusivity(unchecked) private var radialSum = SIMD3<Double>.zero
  @exclusivity(unchecked) private var fluctuationSum = SIMD3<Double>.zero
  @exclusivity(unchecked) private var fluctuationSquares = 0.0

  /// Computes the sums.
  ///
  /// - Parameters:
  ///   - radii: vectors from the centre to the moving individuals, in length units.
  ///   - headings: their unit headings.
  ///   - scale: the school's size; what is closer to the centre than 1e-10 of it has no direction.
  func load(radii: VectorColumns, headings all: VectorColumns, scale: Double) {
    count = 0
    meanCount = all.count
    mean = all.mean()
    torques.resize(to: all.count)
    radials.resize(to: all.count)
    headings.resize(to: all.count)
    (torqueSum, radialSum, fluctuationSum, fluctuationSquares) = (.zero, .zero, .zero, 0)
    for i in 0..<all.count {
      let distance = (radii[i] * radii[i]).sum().squareRoot()
      guard distance > 1e-10 * scale else { continue }
      let (radial, heading) = (radii[i] / distance, all[i])
      let torque = cross(radial, heading)
      radials[count] = radial
      headings[count] = heading
      torques[count] = torque
      torqueSum += torque
      radialSum += radial
      let fluctuation = cross(radial, heading - mean)
      fluctuationSum += fluctuation
      fluctuationSquares += (fluctuation * fluctuation).sum()
      count += 1
    }
    torques.resize(to: count)
  }

  /// Σ r̂ × û.
  var totalTorque: SIMD3<Double> { torqueSum }

  /// |⟨r̂ × û⟩|; NaN without a direction.
  var rotation: Double { count > 0 ? (torqueSum * torqueSum).sum().squareRoot() / Double(count) : .nan }

  /// |⟨r̂ × w⟩|; NaN for fewer than two.
  var milling: Double {
    guard count > 1 else { return .nan }
    return (fluctuationSum * fluctuationSum).sum().squareRoot() / Double(count)
  }

  /// √max(0, (N M² − ⟨|r̂ × w|²⟩)/(N − 1)); NaN for fewer than two.
  var unbiasedMilling: Double { Self.unbiased(count, fluctuationSum, fluctuationSquares) }

  /// Standard error of ``unbiasedMilling`` by the jackknife over individuals, the centre held where it is.
  ///
  /// 1, the width of the whole range, for fewer than three.
  var unbiasedMillingError: Double {
    guard count > 2 else { return 1 }
    var all = TorqueMoments()
    for i in 0..<count { all.add(radials[i], headings[i], torques[i], weight: 1) }
    var jackknife = Jackknife()
    for i in 0..<count {
      let rest = (mean * Double(meanCount) - headings[i]) / Double(meanCount - 1)
      let sum = (torqueSum - torques[i]) - cross(radialSum - radials[i], rest)
      var others = all
      others.add(radials[i], headings[i], torques[i], weight: -1)
      jackknife.add(Self.unbiased(count - 1, sum, others.squares(about: rest)))
    }
    return jackknife.standardError
  }

  /// `squares` is Σ |r̂ × w|².
  private static func unbiased(_ count: Int, _ sum: SIMD3<Double>, _ squares: Double) -> Double {
    guard count > 1 else { return .nan }
    let n = Double(count)
    return max(0, ((sum * sum).sum() - squares) / (n * (n - 1))).squareRoot()
  }
}
