import Spectra
import TestSupport
import TrajectoryIO
import TrajectoryModel

/// A group of fixtures/reference/spectra_reference.nc: inputs and every product, by numpy and scipy.
struct ReferenceCase {
  private let file: NetCDFFile
  private let group: String

  init(_ group: String) throws {
    file = try NetCDFFile(path: Fixtures.path("reference/spectra_reference.nc"))
    self.group = group
  }

  func numbers(_ name: String) throws -> [Double] {
    guard let variable = file.variable("/\(group)/\(name)") else { throw Missing(name: name) }
    return try file.numbers(variable)
  }

  func number(_ attribute: String) throws -> Double {
    guard let value = file.root.groups.first(where: { $0.name == group })?.number(attribute) else {
      throw Missing(name: attribute)
    }
    return value
  }

  /// The inputs X and U as one block: 256 frames of 24 individuals in three dimensions.
  func block() throws -> FrameBlock {
    FrameBlock(
      individuals: 24, dimensions: 3, frames: Array(0..<256), times: (0..<256).map { Double($0) / 10 },
      positions: try numbers("X"), velocities: try numbers("U"))
  }

  /// The velocity of an individual as a series.
  func velocity(_ individual: Int) throws -> VectorSeries {
    let u = try numbers("U")
    var series = VectorSeries(components: 3, count: 256)
    for t in 0..<256 {
      for c in 0..<3 { series[c, t] = u[(t * 24 + individual) * 3 + c] }
    }
    return series
  }

  struct Missing: Error { var name: String }
}

/// The largest difference between two lists, relative to each expected number; infinite where their NaN differ.
func relativeError(_ found: [Double], _ expected: [Double]) -> Double {
  guard found.count == expected.count else { return .infinity }
  return zip(found, expected).map { f, e in
    if f.isNaN || e.isNaN { return f.isNaN && e.isNaN ? 0 : .infinity }
    return f == e ? 0 : abs(f - e) / abs(e)
  }.max() ?? 0
}
