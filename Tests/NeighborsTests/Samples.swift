import Testing
import TrajectoryModel

/// Numbers that look random and are the same on every run.
struct Numbers {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// Uniform in [0, 1).
  mutating func next() -> Double {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Double(state >> 11) * 0x1p-53
  }

  /// A vector uniform in a box.
  mutating func vector(_ edges: SIMD3<Double>) -> SIMD3<Double> { SIMD3(next(), next(), next()) * edges }

  /// A unit vector.
  mutating func heading() -> SIMD3<Double> {
    while true {
      let v = vector(SIMD3(repeating: 2)) - SIMD3(repeating: 1)
      let square = (v * v).sum()
      if square > 1e-3, square < 1 { return v / square.squareRoot() }
    }
  }
}

func columns(_ vectors: [SIMD3<Double>]) -> VectorColumns {
  let columns = VectorColumns()
  columns.resize(to: vectors.count)
  for (i, vector) in vectors.enumerated() { columns[i] = vector }
  return columns
}

/// A set of positions with the domain in which they are looked at.
struct Sample: Sendable, CustomTestStringConvertible {
  var name: String
  var vectors: [SIMD3<Double>]
  var domain: Domain
  var testDescription: String { "\(name), \(vectors.count)" }

  /// Arrangements that neighbour searches get wrong: dense clumps, coincident individuals, rows, few or none.
  static func all(counts: [Int]) -> [Sample] {
    counts.flatMap { count in
      var numbers = Numbers(seed: UInt64(count))
      let box = SIMD3<Double>(10, 12, 7)
      let uniform = (0..<count).map { _ in numbers.vector(box) }
      let clumps = (0..<count).map { i in
        SIMD3(Double(i % 3) * 4, 0.01, 6.99) + numbers.vector(SIMD3(repeating: i % 3 == 0 ? 1e-5 : 0.5))
      }
      let lattice = (0..<count).map { SIMD3<Double>(SIMD3($0 % 10, $0 / 10 % 12, $0 / 120)) }
      let coincident = (0..<count).map { uniform[$0 / 3] }
      let far = uniform.enumerated().map { $0.offset == 0 ? $0.element + 1e7 : $0.element }
      let flat = uniform.map { SIMD3($0.x, $0.y, 0) }
      let line = uniform.map { SIMD3(0, $0.y * 100, 0) }
      return [
        Sample(name: "uniform, open", vectors: uniform, domain: .open),
        Sample(name: "uniform, periodic", vectors: uniform, domain: .periodic(box)),
        Sample(name: "uniform, periodic along y", vectors: uniform, domain: .periodic(SIMD3(0, 12, 0))),
        Sample(name: "outside the box", vectors: far.map { $0 - 31 }, domain: .periodic(box)),
        Sample(name: "clumps, open", vectors: clumps, domain: .open),
        Sample(name: "clumps, periodic", vectors: clumps, domain: .periodic(box)),
        Sample(name: "lattice, periodic", vectors: lattice, domain: .periodic(SIMD3(10, 12, 9))),
        Sample(name: "coincident", vectors: coincident, domain: .periodic(box)),
        Sample(name: "one far away", vectors: far, domain: .open),
        Sample(name: "plane", vectors: flat, domain: .periodic(SIMD3(10, 12, 0))),
        Sample(name: "line in a wide box", vectors: line, domain: .periodic(SIMD3(1e4, 1e5, 1e4))),
      ]
    }
  }
}
