import TrajectoryModel

/// C(r) = Σ_t Σ u_i·u_j / c₀(t) ÷ n(r): how alike the velocity fluctuations of two individuals a distance apart are.
///
/// The pairs of all frames are pooled; distances are minimum images. Cavagna et al. 2010, doi:10.1073/pnas.1005766107.
public final class SpatialCorrelationSum {
  /// The bins of distance.
  public let bins: DistanceBins
  private var sums: [Double]
  private var pairs: [Int]
  private var frames = 0

  /// No frame yet.
  public init(bins: DistanceBins) {
    self.bins = bins
    sums = [Double](repeating: 0, count: bins.count + 1)
    pairs = [Int](repeating: 0, count: bins.count + 1)
  }

  /// Adds the pairs of a frame; frames without fluctuations are left out.
  ///
  /// - Parameter stride: 1 for all pairs; with m, those of every m-th individual with all others.
  public func add(_ frame: Frame, stride: Int = 1) {
    let fluctuations = VelocityFluctuations(of: frame)
    guard fluctuations.meanSquare > 0, frame.count > 1 else { return }
    let weight = 1 / fluctuations.meanSquare
    let (positions, domain, bins) = (frame.positions, frame.domain, bins)
    fluctuations.values.withUnsafeBufferPointer { u in
      sums.withUnsafeMutableBufferPointer { sums in
        pairs.withUnsafeMutableBufferPointer { pairs in
          for i in Swift.stride(from: 0, to: u.count, by: stride) {
            let (here, mine) = (positions[i], u[i] * weight)
            for j in (stride == 1 ? i + 1 : 0)..<u.count where j != i {
              let apart = domain.minimumImage(positions[j] - here)
              let bin = bins.index(ofSquare: (apart * apart).sum())
              sums[bin] += (mine * u[j]).sum()
              pairs[bin] += 1
            }
          }
        }
      }
    }
    frames += 1
  }

  /// Adds everything that another one has seen.
  public func merge(_ other: SpatialCorrelationSum) {
    for bin in sums.indices {
      sums[bin] += other.sums[bin]
      pairs[bin] += other.pairs[bin]
    }
    frames += other.frames
  }

  /// The correlation of what has been added.
  public func correlation() -> SpatialCorrelation {
    SpatialCorrelation(
      distance: bins.centers,
      correlation: (0..<bins.count).map { pairs[$0] > 0 ? sums[$0] / Double(pairs[$0]) : .nan },
      pairs: Array(pairs[..<bins.count]), frames: frames)
  }
}
