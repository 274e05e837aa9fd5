import PortableMath
import Statistics
import TrajectoryModel

/// The null band of C(r), by giving the velocities of each individual to another one.
///
/// A shuffle is one permutation of identities for the whole recording, so that the velocities keep their memory and
/// the positions theirs, and only what ties them together is lost. Among the individuals present in a frame the
/// shuffle is by rank: it stays the same as long as the same individuals are there.
public final class NullBandSum {
  private let bins: DistanceBins
  private let orders: [[Int]]
  private var sums: [[Double]]
  private var pairs: [Int]
  private var frames = 0

  /// Shuffles of the identities of a recording, drawn by a seed.
  public init(bins: DistanceBins, individuals: Int, shuffles: Int, seed: UInt64 = 0) {
    self.bins = bins
    let random = Philox(seed: seed)
    orders = (0..<shuffles).map { shuffle in
      let keys = (0..<individuals).map {
        random.uniform(UInt32(truncatingIfNeeded: $0), UInt32(shuffle), 0, 1)
      }
      return (0..<individuals).sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
    sums = [[Double]](repeating: [Double](repeating: 0, count: bins.count + 1), count: shuffles)
    pairs = [Int](repeating: 0, count: bins.count + 1)
  }

  /// Number of shuffles.
  public var shuffles: Int { orders.count }

  /// No frame yet, and the shuffles of another one.
  public init(like other: NullBandSum) {
    bins = other.bins
    orders = other.orders
    sums = other.sums.map { [Double](repeating: 0, count: $0.count) }
    pairs = [Int](repeating: 0, count: bins.count + 1)
  }

  /// Adds the pairs of a frame; frames without fluctuations are left out.
  public func add(_ frame: Frame) {
    let fluctuations = VelocityFluctuations(of: frame)
    guard fluctuations.meanSquare > 0, frame.count > 1 else { return }
    let pairBins = binsOfPairs(frame)
    for bin in pairBins { pairs[Int(bin)] += 1 }
    var place = [Int](repeating: -1, count: orders.first?.count ?? 0)
    for (index, id) in frame.presentIDs.enumerated() { place[id] = index }
    let root = fluctuations.meanSquare.squareRoot()
    for shuffle in orders.indices {
      var shuffled: [SIMD3<Double>] = []
      for id in orders[shuffle] where place[id] >= 0 {
        shuffled.append(fluctuations.values[place[id]] / root)
      }
      add(shuffled, pairBins, to: &sums[shuffle])
    }
    frames += 1
  }

  /// Adds everything that another one with the same shuffles has seen.
  public func merge(_ other: NullBandSum) {
    for shuffle in sums.indices {
      for bin in sums[shuffle].indices { sums[shuffle][bin] += other.sums[shuffle][bin] }
    }
    for bin in pairs.indices { pairs[bin] += other.pairs[bin] }
    frames += other.frames
  }

  /// The band; NaN in bins without a pair.
  public func band() -> NullBand {
    var band = NullBand(mean: [], low: [], high: [], frames: frames)
    for bin in 0..<bins.count {
      let values = pairs[bin] > 0 ? sums.map { $0[bin] / Double(pairs[bin]) } : []
      let sorted = SortedSample(values)
      band.mean.append(Moments(of: values).mean)
      band.low.append(sorted.quantile(0.025))
      band.high.append(sorted.quantile(0.975))
    }
    return band
  }

  private func binsOfPairs(_ frame: Frame) -> [UInt16] {
    var result: [UInt16] = []
    result.reserveCapacity(frame.count * (frame.count - 1) / 2)
    for i in 0..<frame.count {
      for j in i + 1..<frame.count {
        let apart = frame.domain.minimumImage(frame.positions[j] - frame.positions[i])
        result.append(UInt16(bins.index(ofSquare: (apart * apart).sum())))
      }
    }
    return result
  }

  private func add(_ u: [SIMD3<Double>], _ pairBins: [UInt16], to sums: inout [Double]) {
    var pair = 0
    for i in u.indices {
      let mine = u[i]
      for j in i + 1..<u.count {
        sums[Int(pairBins[pair])] += (mine * u[j]).sum()
        pair += 1
      }
    }
  }
}
