/// The wave vectors that fit a box, gathered in shells of equal length.
public struct WaveShells: Equatable, Sendable {
  /// A wave vector: whole numbers of periods along the axes, and the shell it belongs to, from 0.
  struct Wave: Equatable, Sendable {
    var periods: SIMD3<Int>
    var shell: Int
  }

  /// Edges of the box along the axes, in length units.
  public let edges: SIMD3<Double>
  /// Spatial dimensions: 2 or 3.
  public let dimensions: Int
  /// Nominal wavenumber of each shell: 2πm/L with the longest edge L.
  public let wavenumbers: [Double]
  /// One of each pair k, −k: real densities have the same power at both.
  let waves: [Wave]
  /// The largest number of periods along each axis.
  let largest: SIMD3<Int>

  /// The shells m = 1 … `count` of a box; a wave vector belongs to the shell that |k| L / 2π rounds to.
  public init(edges: SIMD3<Double>, dimensions: Int, count: Int) {
    self.edges = edges
    self.dimensions = dimensions
    var longest = edges.x
    for axis in 1..<dimensions { longest = max(longest, edges[axis]) }
    wavenumbers = (0..<count).map { 2 * .pi * Double($0 + 1) / longest }
    var limit = SIMD3<Int>.zero
    for axis in 0..<dimensions { limit[axis] = Int((Double(count) + 0.5) * edges[axis] / longest) }
    var waves: [Wave] = []
    for x in 0...limit.x {
      for y in -limit.y...limit.y {
        for z in -limit.z...limit.z where x > 0 || y > 0 || (y == 0 && z > 0) {
          let scaled = SIMD3(Double(x), Double(y), Double(z)) * longest / edges
          var square = 0.0
          for axis in 0..<dimensions { square += scaled[axis] * scaled[axis] }
          let shell = Int(square.squareRoot().rounded(.toNearestOrEven))
          if shell >= 1, shell <= count { waves.append(Wave(periods: SIMD3(x, y, z), shell: shell - 1)) }
        }
      }
    }
    self.waves = waves
    largest = limit
  }
}
