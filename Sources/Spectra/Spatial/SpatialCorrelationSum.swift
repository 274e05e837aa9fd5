import CKernels
import Neighbors
import TrajectoryModel

/// C(r) = Σ_t Σ u_i·u_j / c₀(t) ÷ n(r): how alike the velocity fluctuations of two individuals a distance apart are.
///
/// The pairs of all frames are pooled; distances are minimum images. Cavagna et al. 2010, doi:10.1073/pnas.1005766107.
public final class SpatialCorrelationSum {
  /// How the pairs are looked at; every level of the lanes gives the same bits, the definition the same pairs.
  public enum Method: Hashable, Sendable {
    /// The definition, in plain Swift.
    case definition
    /// Eight pairs at a time.
    case lanes(ProcessorLevel)
  }

  /// The bins of distance.
  public let bins: DistanceBins
  let method: Method
  /// Eight numbers a bin, with two bins more: for what lies beyond the range, and for what is no pair.
  var sums: [Double]
  var pairs: [Int64]
  private var frames = 0
  static let lanes = Int(kadita_correlation_lanes)

  /// No frame yet.
  public init(bins: DistanceBins, method: Method = .lanes(.highest)) {
    self.bins = bins
    self.method = method
    sums = [Double](repeating: 0, count: (bins.count + 2) * Self.lanes)
    pairs = [Int64](repeating: 0, count: sums.count)
  }

  /// Adds the pairs of a frame; frames without fluctuations are left out.
  ///
  /// - Parameters:
  ///   - frame: positions and velocities, in length units and length units per time unit.
  ///   - stride: 1 for all pairs; with m, those of every m-th individual with all others.
  public func add(_ frame: Frame, stride: Int = 1) {
    let fluctuations = VelocityFluctuations(of: frame)
    guard fluctuations.meanSquare > 0, frame.count > 1 else { return }
    let weight = 1 / fluctuations.meanSquare
    if case .lanes(let level) = method, Self.fits(frame) {
      add(frame, fluctuations.values, stride: stride, weight: weight, level)
    } else {
      addByDefinition(frame, fluctuations.values, stride: stride, weight: weight)
    }
    frames += 1
  }

  private func add(
    _ frame: Frame, _ u: VectorColumns, stride: Int, weight: Double, _ level: ProcessorLevel
  ) {
    let (x, edges, inverses) = (frame.positions, frame.domain.edges, frame.domain.inverseEdges)
    var school = kadita_fluctuations(
      x: x.x, y: x.y, z: x.z, u: u.x, v: u.y, w: u.z, count: u.count, edges: (edges.x, edges.y, edges.z),
      inverses: (inverses.x, inverses.y, inverses.z))
    var distances = kadita_distance_bins(
      range: bins.range, bins_per_length: bins.perLength, count: bins.count)
    kadita_pair_correlation(level.number, &school, &distances, stride, weight, &sums, &pairs)
  }

  /// Whether every displacement is less than the 2⁵¹ edges up to which lanes round to the nearest image.
  private static func fits(_ frame: Frame) -> Bool {
    (0..<frame.count).allSatisfy { i in
      let boxes = frame.positions[i] * frame.domain.inverseEdges
      return all(boxes .< 0x1p49 .& boxes .> -0x1p49)
    }
  }

  /// Adds everything that another one has seen.
  public func merge(_ other: SpatialCorrelationSum) {
    for place in sums.indices {
      sums[place] += other.sums[place]
      pairs[place] += other.pairs[place]
    }
    frames += other.frames
  }

  /// The correlation of what has been added.
  public func correlation() -> SpatialCorrelation {
    let counts = (0..<bins.count).map { Int(pairs[places(of: $0)].reduce(0, +)) }
    return SpatialCorrelation(
      distance: bins.centers,
      correlation: counts.indices.map { counts[$0] > 0 ? total($0) / Double(counts[$0]) : .nan },
      pairs: counts, frames: frames)
  }

  private func total(_ bin: Int) -> Double {
    let lane = Array(sums[places(of: bin)])
    let even = (lane[0] + lane[4]) + (lane[2] + lane[6])
    let odd = (lane[1] + lane[5]) + (lane[3] + lane[7])
    return even + odd
  }

  private func places(of bin: Int) -> Range<Int> { bin * Self.lanes..<(bin + 1) * Self.lanes }
}
