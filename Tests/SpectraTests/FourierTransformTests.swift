import Foundation
import Spectra
import Testing
import TrajectoryModel

@Suite struct FourierTransformTests {
  @Test(arguments: [[1], [7], [12], [4, 3], [2, 3, 5]]) func agreesWithTheDefinition(shape: [Int]) throws {
    let transform = try FourierTransform(shape: shape)
    let size = shape.reduce(1, *)
    var random = Randomness(31)
    for t in 0..<size { transform.input[t] = SIMD2(random.normal(), random.normal()) }
    transform.run()
    for k in 0..<size {
      var sum = SIMD2<Double>.zero
      for t in 0..<size {
        let angle = -2 * Double.pi * turns(k, t, shape)
        let (c, s, z) = (cos(angle), sin(angle), transform.input[t])
        sum += SIMD2(z.x * c - z.y * s, z.x * s + z.y * c)
      }
      let error = sum - transform.output[k]
      #expect((error * error).sum().squareRoot() < 1e-13)
    }
  }

  /// Σ k·t/n over the axes of two places in the array.
  private func turns(_ k: Int, _ t: Int, _ shape: [Int]) -> Double {
    var (k, t, turns) = (k, t, 0.0)
    for length in shape.reversed() {
      turns += Double((k % length) * (t % length)) / Double(length)
      k /= length
      t /= length
    }
    return turns
  }

  @Test(arguments: [[], [0], [-3], [Int(Int32.max), 2], [Int.max, Int.max]]) func refusesImpossibleShapes(
    shape: [Int]
  ) {
    #expect(throws: KaditaError.self) { try FourierTransform(shape: shape) }
  }

  @Test(arguments: [1, 2, 9, 16]) func twoRealSeriesAtOnce(length: Int) throws {
    var random = Randomness(32)
    let series = (0..<2).map { _ in (0..<length).map { _ in random.normal() } }
    let both = try FourierTransform(shape: [length])
    var found = [[SIMD2<Double>]](
      repeating: [SIMD2<Double>](repeating: .zero, count: length / 2 + 1), count: 2)
    series[0].withUnsafeBufferPointer { one in series[1].withUnsafeBufferPointer { both.runPair(one, $0) } }
    var (first, second) = (found[0], found[1])
    first.withUnsafeMutableBufferPointer { one in
      second.withUnsafeMutableBufferPointer { both.split(into: one, $0) }
    }
    found = [first, second]
    let alone = try FourierTransform(shape: [length])
    for lane in 0..<2 {
      for t in 0..<length { alone.input[t] = SIMD2(series[lane][t], 0) }
      alone.run()
      for k in 0...length / 2 {
        let error = alone.output[k] - found[lane][k]
        #expect((error * error).sum().squareRoot() < 1e-14)
      }
    }
  }
}
