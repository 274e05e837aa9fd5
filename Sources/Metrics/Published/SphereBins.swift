import CKernels
import Neighbors
import PortableMath
import TrajectoryModel

/// Headings in 12 polar by 24 azimuthal bins on the sphere, equal in angle; azimuths start at −x.
///
/// Which side of an edge a heading lies on is seen without its angles, by comparing with cones and planes. Only
/// what comes within 1e-12 of an edge is binned by angles, which is the definition; so the counts are the same.
public enum SphereBins {
  static let polar = EqualBins(12, from: 0, to: .pi)
  static let azimuthal = EqualBins(24, from: 0, to: 2 * .pi)
  private static let edges: kadita_sphere_edges = {
    var edges = kadita_sphere_edges()
    withUnsafeMutableBytes(of: &edges) { bytes in
      // The struct is 11 cosines, then 12 and 12 coordinates, all doubles.
      let numbers = bytes.assumingMemoryBound(to: Double.self)
      for k in 1..<12 { numbers[k - 1] = PortableMath.cos(polar.edge(k)) }
      for k in 0..<12 {
        numbers[11 + k] = PortableMath.cos(azimuthal.edge(k))
        numbers[23 + k] = PortableMath.sin(azimuthal.edge(k))
      }
    }
    return edges
  }()

  /// Counts in the bins, azimuth fastest.
  ///
  /// - Parameters:
  ///   - headings: Unit vectors; vectors that are too short to be divided count by the angles of what they are.
  ///   - level: Processor level for the comparison; nil bins everything by angles.
  /// - Returns: 12 × 24 counts.
  public static func counts(of headings: VectorColumns, level: ProcessorLevel? = .highest) -> [Int] {
    var counts = [Int](repeating: 0, count: polar.count * azimuthal.count)
    let count = headings.count
    guard let level else {
      for i in 0..<count { addByAngles(headings[i], to: &counts) }
      return counts
    }
    withUnsafeTemporaryAllocation(of: Int16.self, capacity: (count + 7) & ~7) { bins in
      withUnsafePointer(to: edges) { edges in
        kadita_sphere_bins(level.number, headings.x, headings.y, headings.z, count, edges, bins.baseAddress)
      }
      for i in 0..<count {
        if bins[i] >= 0 {
          counts[Int(bins[i])] += 1
        } else {
          addByAngles(headings[i], to: &counts)
        }
      }
    }
    return counts
  }

  /// Counts in other bins, by the angles of every heading; azimuth fastest.
  static func counts(of headings: VectorColumns, polar: EqualBins, azimuthal: EqualBins) -> [Int] {
    var counts = [Int](repeating: 0, count: polar.count * azimuthal.count)
    for i in 0..<headings.count { add(headings[i], polar, azimuthal, to: &counts) }
    return counts
  }

  private static func addByAngles(_ heading: SIMD3<Double>, to counts: inout [Int]) {
    add(heading, polar, azimuthal, to: &counts)
  }

  private static func add(
    _ heading: SIMD3<Double>, _ polar: EqualBins, _ azimuthal: EqualBins, to counts: inout [Int]
  ) {
    let theta = PortableMath.acos(min(max(heading.z, -1), 1))
    if let row = polar.index(of: theta), let column = azimuthal.index(of: azimuth(heading)) {
      counts[row * azimuthal.count + column] += 1
    }
  }

  /// Angle in the plane, from 0 to 2π, starting at −x as the package does.
  static func azimuth(_ heading: SIMD3<Double>) -> Double {
    PortableMath.atan2(heading.y, heading.x) + .pi
  }
}
