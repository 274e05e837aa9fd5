import Metrics
import Testing
import TrajectoryModel

@Suite struct QuantizationTests {
  @Test(arguments: [1, 0.5, 0.001, 1.0 / 28, 2.54e-5]) func findsTheStep(step: Double) throws {
    var dice = Dice(1)
    var numbers = (0..<5000).map { _ in (dice.normal() * 200).rounded() * step }
    #expect((try #require(Quantization.step(of: numbers)) / step - 1).magnitude < 1e-9)
    // Up to one in a hundred may be anything.
    for i in stride(from: 0, to: 5000, by: 125) { numbers[i] += dice.uniform() * step }
    #expect((try #require(Quantization.step(of: numbers)) / step - 1).magnitude < 1e-9)
    for i in stride(from: 1, to: 5000, by: 50) { numbers[i] += dice.uniform() * step }
    #expect(Quantization.step(of: numbers) == nil)
  }

  @Test func scatteredNumbersHaveNone() {
    var dice = Dice(2)
    #expect(Quantization.step(of: (0..<5000).map { _ in dice.normal() }) == nil)
    #expect(Quantization.step(of: (0..<5000).map { _ in Double(Float(dice.normal())) }) == nil)
    #expect(Quantization.step(of: []) == nil)
    #expect(Quantization.step(of: [Double](repeating: 0, count: 100)) == nil)
    // Too few different numbers to tell.
    #expect(Quantization.step(of: (0..<100).map { Double($0 % 3) }) == nil)
  }

  /// A parallel school in whole pixels: without dithering the headings are a handful of directions.
  @Test func ditheringMakesPixelsComparable() {
    var dice = Dice(3)
    var (plain, dithered, exact): ([Double], [Double], [Double]) = ([], [], [])
    for _ in 0..<50 {
      var school = School.disorder(60, &dice, dimensions: 2)
      school.velocities = school.velocities.map { $0 * 3 + SIMD3(6, 0, 0) }
      exact.append(school(PolarizationEntropyInvariant.self))
      let turn = dice.rotation(2)
      var pixels = school.rotated(turn)
      pixels.velocities = pixels.velocities.map { $0.rounded(.toNearestOrEven) }
      plain.append(pixels(PolarizationEntropyInvariant.self))
      pixels.invariant.velocityQuantum = 1
      dithered.append(pixels(PolarizationEntropyInvariant.self))
      #expect(dithered.last == pixels(PolarizationEntropyInvariant.self))
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    // Noise of a pixel on speeds of six widens the headings a little.
    #expect((mean(dithered) - mean(exact)).magnitude < 0.08)
    #expect(mean(plain) < 0.8 * mean(exact))
  }
}
