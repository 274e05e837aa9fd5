import Foundation
import KaditaKit

/// A frame as it is handed to every worker: box edge, positions, velocities, all as raw doubles.
struct School {
  var edge: Double
  var positions: [Double]
  var velocities: [Double]

  var count: Int { positions.count / 3 }

  /// A school spread evenly over a cube at the density of 150 individuals in a cube of edge 25, headings isotropic.
  init(uniform count: Int) {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    func next() -> Double {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Double(state >> 11) * 0x1p-53
    }
    let edge = 25 * cbrt(Double(count) / 150)
    self.edge = edge
    positions = (0..<3 * count).map { _ in next() * edge }
    velocities = (0..<count).flatMap { _ in
      let z = 2 * next() - 1
      let azimuth = 2 * Double.pi * next()
      return [(1 - z * z).squareRoot() * cos(azimuth), (1 - z * z).squareRoot() * sin(azimuth), z]
    }
  }

  /// The last frame of a recording in a cube.
  init(lastFrameOf path: String) throws {
    let source = try ReaderRegistry.open(path, options: ReaderOptions())
    let stream = try source.stream()
    var last: FrameBlock?
    while let block = try stream.next() { last = block }
    guard let last, last.dimensions == 3, let edge = source.info.domain.longestEdge else {
      throw BenchmarkError("\(path) is no recording in a cube")
    }
    self.edge = edge
    positions = Array(last.positions.suffix(last.stride))
    velocities = Array(last.velocities.suffix(last.stride))
  }

  init(contentsOf path: String) throws {
    let numbers = try Data(contentsOf: URL(fileURLWithPath: path)).withUnsafeBytes {
      Array($0.bindMemory(to: Double.self))
    }
    edge = numbers[0]
    positions = Array(numbers[1...(numbers.count / 2)])
    velocities = Array(numbers[(numbers.count / 2 + 1)...])
  }

  func write(to url: URL) throws {
    try ([edge] + positions + velocities).withUnsafeBytes { try Data($0).write(to: url) }
  }
}
