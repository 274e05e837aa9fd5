import Metrics
import Testing
import TrajectoryModel

@Suite struct PhaseEvidenceTests {
  /// The jackknife in closed form against leaving individuals out one by one.
  ///
  /// For milling the closed form holds the centroid, which moves by 1/N of a radius otherwise: a few percent.
  @Test(arguments: [2, 3], [12, 60]) func jackknifeErrors(dimensions: Int, count: Int) {
    var dice = Dice(dimensions * count)
    for _ in 0..<10 {
      var school = School.disorder(count, &dice, dimensions: dimensions)
      let parallel = dice.uniform(0, 1) * dice.direction(dimensions)
      school.velocities = zip(school.positions, school.velocities).map { position, velocity in
        velocity + parallel + 2 * SIMD3(-position.y, position.x, 0)
      }
      let evidence = PhaseEvidence(school.context)
      let without = (0..<count).map { i in
        var rest = school
        rest.positions.remove(at: i)
        rest.velocities.remove(at: i)
        return PhaseEvidence(rest.context)
      }
      func error(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (Double(count - 1) / Double(count) * squares).squareRoot()
      }
      #expect((evidence.polarizationError - error(without.map(\.polarization))).magnitude < 1e-12)
      let milling = error(without.map(\.milling))
      #expect((evidence.millingError / milling - 1).magnitude < 0.5, "\(evidence.millingError) \(milling)")
      #expect(evidence.polarization == school(PolarizationUnbiased.self))
      #expect(evidence.milling == school(MillingUnbiased.self))
    }
  }

  /// Errors that promise what they hold: over many draws of one school the spread of p̂ and m̂ is their error.
  @Test func errorsAreTheSpreadOverDraws() {
    var dice = Dice(9)
    var (p, m, pError, mError): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<400 {
      var school = School.disorder(40, &dice, dimensions: 3)
      school.velocities = zip(school.positions, school.velocities).map { position, velocity in
        velocity + SIMD3(0.5, 0, 0) + 2 * SIMD3(-position.y, position.x, 0)
      }
      let evidence = PhaseEvidence(school.context)
      p.append(evidence.polarization)
      m.append(evidence.milling)
      pError.append(evidence.polarizationError)
      mError.append(evidence.millingError)
    }
    func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(values.count) }
    func deviation(_ values: [Double]) -> Double {
      let center = mean(values)
      return mean(values.map { ($0 - center) * ($0 - center) }).squareRoot()
    }
    #expect((mean(pError) / deviation(p) - 1).magnitude < 0.15)
    #expect((mean(mError) / deviation(m) - 1).magnitude < 0.15)
  }

  @Test func millSeenEdgeOn() {
    var dice = Dice(3)
    var mill = School.disorder(100, &dice, dimensions: 3)
    mill.velocities = mill.positions.map { SIMD3(-$0.y, $0.x, 0) + 0.1 * dice.normals(3) }
    let side = School(
      positions: mill.positions.map { SIMD3($0.x, $0.z, 0) },
      velocities: mill.velocities.map { SIMD3($0.x, $0.z, 0) },
      dimensions: 2)
    #expect(PhaseEvidence(side.context).nematic > 0.6)
    #expect(PhaseEvidence(mill.context).nematic.isNaN)
    var flat = School.disorder(100, &dice, dimensions: 2)
    #expect(PhaseEvidence(flat.context).nematic < 0.3)
    flat.velocities = flat.velocities.map { _ in .zero }
    #expect(PhaseEvidence(flat.context).polarization.isNaN)
    #expect(PhaseEvidence(flat.context).headings == 0)
    #expect(PhaseEvidence(flat.context).present == 100)
  }
}
