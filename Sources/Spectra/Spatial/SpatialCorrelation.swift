/// The correlation of velocity fluctuations as a function of distance.
public struct SpatialCorrelation: Equatable, Sendable {
  /// Middle of each bin, in length units.
  public var distance: [Double]
  /// C(r), at most about 1; NaN in bins without a pair.
  public var correlation: [Double]
  /// Number of pairs in each bin.
  public var pairs: [Int]
  /// Number of frames that had fluctuations.
  public var frames: Int

  /// The correlation length ξ: the first zero crossing of C(r), on the straight line between two bins.
  ///
  /// NaN where C is never positive, or never comes down to zero within the bins. The fluctuations of a frame add up
  /// to zero, so that there is a crossing even without any correlation: compare with the null band.
  public var correlationLength: Double {
    var before: Int?
    for bin in correlation.indices where !correlation[bin].isNaN {
      if let before, correlation[before] > 0, correlation[bin] <= 0 {
        let share = correlation[before] / (correlation[before] - correlation[bin])
        return distance[before] + share * (distance[bin] - distance[before])
      }
      before = bin
    }
    return .nan
  }
}
