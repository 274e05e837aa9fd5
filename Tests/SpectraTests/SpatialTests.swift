import Neighbors
import Spectra
import Testing
import TrajectoryModel

/// What the spatial products must give where the truth is known.
@Suite struct SpatialTests {
  private func frame(_ count: Int, domain: Domain = .open, _ state: (Int) -> (SIMD3<Double>, SIMD3<Double>))
    -> Frame
  {
    let recording = Recording(individuals: count, frames: 1, step: 1, domain: domain) { i, _ in state(i) }
    let frame = Frame(domain: domain)
    frame.load(recording.block, row: 0)
    return frame
  }

  private func shearedFrame(_ scale: Double, _ random: inout Randomness) -> Frame {
    frame(150) { _ in
      let x = 5 * SIMD3(random.uniform(), random.uniform(), random.uniform())
      return (scale * x, SIMD3(x.y, 0, 0) + 0.1 * SIMD3(random.normal(), random.normal(), random.normal()))
    }
  }

  @Test func allPairsAddUpToMinusOneOverTheOthers() {
    var random = Randomness(11)
    let frame = frame(40) { _ in (5 * random.direction(), random.direction()) }
    let sum = SpatialCorrelationSum(bins: DistanceBins(range: 11, count: 1))
    sum.add(frame)
    #expect(sum.correlation().pairs == [780])
    #expect(abs(sum.correlation().correlation[0] + 1.0 / 39) < 1e-14)
  }

  @Test func chosenIndividualsMeetAllOthers() {
    var random = Randomness(11)
    let frame = frame(40) { _ in (5 * random.direction(), random.direction()) }
    let sum = SpatialCorrelationSum(bins: DistanceBins(range: 11, count: 1))
    sum.add(frame, stride: 8)
    #expect(sum.correlation().pairs == [5 * 39])
    // The fluctuations of the others add up to minus one's own.
    let squares = (0..<40).map { i in
      let u = frame.velocities[i] - frame.velocities.mean()
      return (u * u).sum()
    }
    let chosen = stride(from: 0, to: 40, by: 8).reduce(0) { $0 + squares[$1] } / 5
    let mean = squares.reduce(0, +) / 40
    #expect(abs(sum.correlation().correlation[0] + chosen / mean / 39) < 1e-14)
  }

  /// Every level gives the bits of the definition: its pairs are the same, and each lane adds them in its order.
  @Test(arguments: ProcessorLevel.available, [2, 7, 8, 9, 40, 151])
  func levelsAddLikeTheDefinition(level: ProcessorLevel, count: Int) {
    for (domain, stride) in [
      (Domain.open, 1), (.periodic(SIMD3(10, 12, 14)), 1), (.periodic(SIMD3(10, 0, 9)), 3),
    ] {
      var random = Randomness(17)
      let frame = frame(count, domain: domain) { _ in
        (SIMD3(9 * random.uniform(), 9 * random.uniform(), 8 * random.uniform()), random.direction())
      }
      let results = [SpatialCorrelationSum.Method.definition, .lanes(level)].map { method in
        let sum = SpatialCorrelationSum(bins: DistanceBins(range: 4, count: 7), method: method)
        sum.add(frame, stride: stride)
        return sum.correlation()
      }
      #expect(results[1].pairs == results[0].pairs)
      #expect(results[1].correlation.map(\.bitPattern) == results[0].correlation.map(\.bitPattern))
    }
  }

  @Test func theCorrelationLengthScalesWithLengths() {
    let lengths = [1.0, 4.0].map { scale in
      var random = Randomness(12)
      let sum = SpatialCorrelationSum(bins: DistanceBins(range: 8 * scale, count: 20))
      sum.add(shearedFrame(scale, &random))
      return sum.correlation().correlationLength
    }
    #expect(lengths[0] > 0.5)
    #expect(abs(lengths[1] / lengths[0] - 4) < 1e-9)
  }

  @Test func periodicDistancesAreMinimumImages() {
    let frame = frame(2, domain: .periodic(SIMD3(10, 10, 10))) { i in
      (SIMD3(i == 0 ? 0.5 : 9.5, 5, 5), SIMD3(i == 0 ? 1 : -1, 0, 0))
    }
    let sum = SpatialCorrelationSum(bins: DistanceBins(range: 5, count: 10))
    sum.add(frame)
    #expect(sum.correlation().pairs == [0, 0, 1, 0, 0, 0, 0, 0, 0, 0])
    #expect(sum.correlation().correlation[2] == -1)
    #expect(sum.correlation().correlation[0].isNaN)
  }

  @Test func aRigidTranslationHasNoCorrelation() {
    var random = Randomness(13)
    let frame = frame(20) { _ in (random.direction(), SIMD3(0.3, 0.4, 0.1)) }
    let sum = SpatialCorrelationSum(bins: DistanceBins(range: 2, count: 4))
    sum.add(frame)
    #expect(sum.correlation().frames == 0)
    #expect(sum.correlation().correlationLength.isNaN)
  }

  @Test func theNullBandHoldsTheUncorrelatedAndExcludesTheSheared() {
    var random = Randomness(14)
    let bins = DistanceBins(range: 6, count: 6)
    for isSheared in [false, true] {
      let band = NullBandSum(bins: bins, individuals: 150, shuffles: 200)
      let sum = SpatialCorrelationSum(bins: bins)
      for _ in 0..<5 {
        let frame =
          isSheared
          ? shearedFrame(1, &random)
          : frame(150) { _ in
            (5 * SIMD3(random.uniform(), random.uniform(), random.uniform()), random.direction())
          }
        sum.add(frame)
        band.add(frame)
      }
      let (found, null) = (sum.correlation().correlation, band.band())
      // Every shuffle obeys the sum rule.
      #expect(null.mean.allSatisfy { abs($0 + 1.0 / 149) < 0.01 })
      let outside = found.indices.count { found[$0] < null.low[$0] || found[$0] > null.high[$0] }
      // Six bins at 5 %: more than two outside has a chance of .2 %.
      #expect(isSheared ? outside >= 4 : outside <= 2)
    }
  }

  private func structure(_ frames: Int, _ method: StructureSum.Method, _ make: () -> Frame) throws
    -> StructureSpectra
  {
    let sum = try StructureSum(
      shells: WaveShells(edges: SIMD3(20, 20, 20), dimensions: 3, count: 5), method: method)
    for _ in 0..<frames { sum.add(make()) }
    return sum.spectra()
  }

  @Test func independentPositionsAndHeadings() throws {
    var random = Randomness(15)
    let found = try structure(40, .direct) {
      frame(200) { _ in
        (20 * SIMD3(random.uniform(), random.uniform(), random.uniform()), random.direction())
      }
    }
    // 40 frames × 9 to 160 wave vectors of exponential spread: .05 in the first shell, .013 in the last; four of that.
    let errors = [0.22, 0.12, 0.09, 0.07, 0.06]
    for shell in 0..<5 {
      #expect(abs(found.structureFactor[shell] - 1) < errors[shell])
      #expect(abs(found.currentLongitudinal[shell] - 1.0 / 3) < errors[shell] / 3)
      #expect(abs(found.currentTransverse[shell] - 1.0 / 3) < errors[shell] / 3)
    }
  }

  @Test func uniformFlowCarriesTheStructure() throws {
    var random = Randomness(16)
    let found = try structure(1, .direct) {
      frame(80) { _ in (4 * SIMD3(random.normal(), random.normal(), random.normal()), SIMD3(0.6, 0, 0.8)) }
    }
    for shell in 0..<5 {
      let current = found.currentLongitudinal[shell] + 2 * found.currentTransverse[shell]
      #expect(abs(current / found.structureFactor[shell] - 1) < 1e-12)
    }
  }

  @Test(arguments: [2, 3]) func griddingIsGoodToAMillionth(dimensions: Int) throws {
    var random = Randomness(17)
    let recording = Recording(individuals: 500, frames: 1, step: 1, dimensions: dimensions) { _, _ in
      (12 * SIMD3(random.normal(), random.normal(), random.normal()), random.direction())
    }
    let frame = Frame(domain: .open)
    frame.load(recording.block, row: 0)
    let shells = WaveShells(edges: SIMD3(20, 13, 17), dimensions: dimensions, count: 7)
    let found = try [StructureSum.Method.direct, .gridded].map { method in
      let sum = try StructureSum(shells: shells, method: method)
      sum.add(frame)
      return sum.spectra()
    }
    for (one, other) in [
      (found[0].structureFactor, found[1].structureFactor),
      (found[0].currentLongitudinal, found[1].currentLongitudinal),
      (found[0].currentTransverse, found[1].currentTransverse),
    ] {
      #expect(zip(one, other).allSatisfy { abs($1 / $0 - 1) < 1e-6 })
    }
  }

  @Test func inThePlaneBothCurrentsOfRandomHeadingsAreAHalf() throws {
    var random = Randomness(18)
    let sum = try StructureSum(shells: WaveShells(edges: SIMD3(10, 10, 0), dimensions: 2, count: 3))
    for _ in 0..<200 {
      let recording = Recording(individuals: 60, frames: 1, step: 1, dimensions: 2) { _, _ in
        let v = SIMD3(random.normal(), random.normal(), 0)
        return (10 * SIMD3(random.uniform(), random.uniform(), 0), v / (v * v).sum().squareRoot())
      }
      let frame = Frame(domain: .open)
      frame.load(recording.block, row: 0)
      sum.add(frame)
    }
    let found = sum.spectra()
    // 200 frames × 4 wave vectors in the first shell: 3.5 %; four of that.
    for shell in 0..<3 {
      #expect(abs(found.structureFactor[shell] - 1) < 0.15)
      #expect(abs(found.currentLongitudinal[shell] - 0.5) < 0.08)
      #expect(abs(found.currentTransverse[shell] - 0.5) < 0.08)
    }
  }
}
