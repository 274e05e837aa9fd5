import Metrics
import Neighbors
import PortableMath
import TestSupport
import Testing
import TrajectoryModel

/// Property (b) and the line: the estimate against closed forms of the differential entropy.
@Suite struct KozachenkoLeonenkoTests {
  static let estimator = KozachenkoLeonenko(k: 4)

  private func sphereMean(_ concentration: Double, count: Int, samples: Int) -> Double {
    var dice = Dice(count + Int(concentration))
    let headings = VectorColumns()
    headings.resize(to: count)
    let search = NearestNeighbors()
    var sum = 0.0
    for _ in 0..<samples {
      for i in 0..<count { headings[i] = dice.vonMisesFisher(concentration) }
      let chords = search.distances(k: 4, of: headings, in: .open)
      sum += Self.estimator.sphere(chords: (0..<count).map { chords[4 * $0 + 3] })
    }
    return sum / Double(samples)
  }

  /// 200 samples in the long form; the short form's standard error is below .005.
  @Test(arguments: [(0.0, 2.531), (10.0, 0.535), (100.0, -1.767)])
  func vonMisesFisher(concentration: Double, entropy: Double) {
    let mean = sphereMean(concentration, count: 2000, samples: Fixtures.long ? 200 : 24)
    #expect((mean - entropy).magnitude < 0.03, "\(mean)")
    let small = sphereMean(concentration, count: 150, samples: 200)
    let large = sphereMean(concentration, count: 5000, samples: Fixtures.long ? 40 : 4)
    #expect((small - large).magnitude < 0.06, "\(small) \(large)")
  }

  private func lineMean(_ count: Int, _ draw: () -> Double) -> Double {
    (0..<200).reduce(0) { sum, _ in sum + Self.estimator.line((0..<count).map { _ in draw() }) } / 200
  }

  @Test func knownLawsOnTheLine() {
    var dice = Dice(1)
    // ln 3, (1 + ln 2π)/2 + ln 5, 1. Edges and tails cost about .03 at 500 samples.
    #expect((lineMean(500) { dice.uniform(2, 5) } - 1.0986).magnitude < 0.03)
    #expect((lineMean(500) { 5 * dice.normal() } - 3.0284).magnitude < 0.03)
    #expect((lineMean(500) { -PortableMath.log(1 - dice.uniform()) } - 1).magnitude < 0.03)
  }

  @Test func uniformOnTheCircle() {
    var dice = Dice(2)
    let mean =
      (0..<200).reduce(0.0) { sum, _ in
        sum + Self.estimator.circle((0..<100).map { _ in dice.uniform(-Double.pi, Double.pi) })
      } / 200
    #expect((mean - 1.8379).magnitude < 0.01)
  }

  /// Turning the circle moves its seam through the sample and changes nothing.
  @Test func theSeamOfTheCircleDoesNotMatter() {
    var dice = Dice(3)
    for count in [6, 7, 8, 9, 30] {
      let angles = (0..<count).map { _ in dice.uniform(-1, 1) }
      let turned = angles.map { $0 + 3 > Double.pi ? $0 + 3 - 2 * Double.pi : $0 + 3 }
      #expect((Self.estimator.circle(angles) - Self.estimator.circle(turned)).magnitude < 1e-12)
      // Far from the seam the circle is a line.
      #expect((Self.estimator.circle(angles) - Self.estimator.line(angles)).magnitude < 1e-12)
    }
  }

  /// By the definition, with every distance computed: sorted windows must find the same neighbours.
  @Test func definition() {
    var dice = Dice(4)
    for k in 1...6 {
      for count in [k + 2, 13, 40, 700] {
        // A crowd far from a few outliers makes bins of very different fullness.
        let values = (0..<count).map { _ in dice.uniform() < 0.9 ? dice.uniform() * 1e-3 : dice.uniform(-5, 5)
        }
        var sum = 0.0
        for (i, x) in values.enumerated() {
          let others = values.enumerated().filter { $0.offset != i }.map { ($0.element - x).magnitude }
            .sorted()
          sum += PortableMath.log(2 * others[k - 1])
        }
        let harmonic = (k..<count).reduce(0.0) { $0 + 1 / Double($1) }  // ψ(n) − ψ(k)
        let expected = harmonic + sum / Double(count)
        #expect((KozachenkoLeonenko(k: k).line(values) - expected).magnitude < 1e-11, "\(k) \(count)")
      }
    }
  }

  @Test func degenerateSamples() {
    #expect(Self.estimator.line([1, 2, 3, 4, 5]).isNaN)
    #expect(Self.estimator.circle([1, 2, 3, 3, 3]).isNaN)
    #expect(Self.estimator.sphere(chords: [1, 1, 1, 1, 1]).isNaN)
    // All alike: the floor of 1e-12 speaks, ψ(100) − ψ(4) + ln 2e-12.
    let alike = Self.estimator.line([Double](repeating: 7, count: 100))
    #expect((alike - (4.600162 - 1.256118 + 0.693147 - 27.631021)).magnitude < 1e-5)
  }
}
