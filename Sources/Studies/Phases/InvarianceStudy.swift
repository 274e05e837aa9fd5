import Metrics
import PortableMath
import Simulation
import TrajectoryModel

/// Measures how far each metric depends on what it should not: boundary, frame of reference, box, number seen.
///
/// Simulated schools of the four canonical states, with 100 fish in the middle of a periodic box of edge 40, are
/// looked at again after they were moved through the boundary, turned, put into a larger box, or thinned out.
public struct InvarianceStudy: Sendable {
  /// What is done to a school.
  public enum Change: String, CaseIterable, Sendable {
    /// Moved by a random vector and wrapped into the box again.
    case moved = "moved through the boundary"
    /// Turned about the middle of the box.
    case turned = "turned"
    /// The same school in a box of twice the edge.
    case largerBox = "box × 2"
    /// Half of the fish are seen; the mean over draws of the change, since single values scatter.
    case half = "half of the fish seen"
  }

  /// What came out for a metric.
  public struct Row: Sendable {
    /// The metric.
    public let column: ColumnDefinition
    /// Largest change over schools and draws by kind of change, in the order of `Change.allCases`; for `half` the
    /// largest mean change over the schools.
    public let changes: [Double]
  }

  /// A row a metric, in the order of the output columns.
  public let rows: [Row]
  private static let edge = 40.0
  private static let draws = 20

  /// Simulates the schools and measures.
  public init() throws {
    let states = ["swarm", "torus", "dynamic-parallel", "highly-parallel"]
    let schools = try states.map(Self.school)
    var largest: [String: [Double]] = [:]
    for (number, school) in schools.enumerated() {
      let before = Self.values(school, edge: Self.edge)
      let dice = Philox(seed: UInt64(number))
      for (kind, change) in Change.allCases.enumerated() {
        var sums: [String: Double] = [:]
        for draw in 0..<Self.draws {
          let after = Self.values(change, school, dice, UInt32(draw))
          for (name, value) in after {
            let difference = value - (before[name] ?? .nan)
            guard !difference.isNaN else { continue }
            sums[name, default: 0] += difference / Double(Self.draws)
            if change != .half { Self.raise(&largest, name, kind, difference.magnitude) }
          }
        }
        if change == .half { for (name, sum) in sums { Self.raise(&largest, name, kind, sum.magnitude) } }
      }
    }
    rows = MetricRegistry.all.compactMap { metric in
      largest[metric.column.name].map { Row(column: metric.column, changes: $0) }
    }
  }

  private static func raise(_ largest: inout [String: [Double]], _ name: String, _ kind: Int, _ value: Double)
  {
    var row = largest[name] ?? [Double](repeating: 0, count: Change.allCases.count)
    row[kind] = max(row[kind], value)
    largest[name] = row
  }

  /// The positions about the middle of the box, and the velocities, of a school after 3000 steps.
  private static func school(_ state: String) throws -> [(SIMD3<Double>, SIMD3<Double>)] {
    var parameters = try PresetRegistry.preset(named: state).parameters
    parameters.seed = 77
    let simulator = try Simulator(parameters)
    for _ in 0..<3000 { simulator.advance() }
    let center = simulator.positions.mean()
    return (0..<simulator.positions.count).map {
      (simulator.positions[$0] - center + edge / 2, simulator.velocities[$0])
    }
  }

  private static func values(
    _ change: Change, _ school: [(SIMD3<Double>, SIMD3<Double>)], _ dice: Philox, _ draw: UInt32
  ) -> [String: Double] {
    switch change {
    case .moved:
      let u = dice.uniforms(draw, 0, 0, 0)
      let by = SIMD3(u.x, u.y, dice.uniform(draw, 1, 0, 0)) * edge
      let domain = Domain.periodic(SIMD3(repeating: edge))
      return values(school.map { (domain.wrap($0.0 + by), $0.1) }, edge: edge)
    case .turned:
      let turn = rotation(dice, draw)
      return values(school.map { (turn($0.0 - edge / 2) + edge / 2, turn($0.1)) }, edge: edge)
    case .largerBox:
      return values(school.map { ($0.0 + edge / 2, $0.1) }, edge: 2 * edge)
    case .half:
      let keys = school.indices.map { dice.uniform(draw, UInt32($0), 2, 0) }
      let kept = keys.indices.sorted { keys[$0] < keys[$1] }.prefix(school.count / 2)
      return values(kept.map { school[$0] }, edge: edge)
    }
  }

  /// A random rotation as two reflections.
  private static func rotation(_ dice: Philox, _ draw: UInt32) -> (SIMD3<Double>) -> SIMD3<Double> {
    func direction(_ number: UInt32) -> SIMD3<Double> {
      let (a, b) = (dice.normals(draw, 3, number, 0), dice.normals(draw, 4, number, 0))
      let v = SIMD3(a.x, a.y, b.x)
      return v / (v * v).sum().squareRoot()
    }
    let (a, b) = (direction(0), direction(1))
    return { vector in
      let reflected = vector - 2 * (a * vector).sum() * a
      return reflected - 2 * (b * reflected).sum() * b
    }
  }

  private static func values(_ school: [(SIMD3<Double>, SIMD3<Double>)], edge: Double) -> [String: Double] {
    let context = MetricContext(
      domain: .periodic(SIMD3(repeating: edge)), settings: MetricSettings(referenceLength: edge))
    func numbers(_ vectors: [SIMD3<Double>]) -> [Double] { vectors.flatMap { [$0.x, $0.y, $0.z] } }
    context.load(
      FrameBlock(
        individuals: school.count, dimensions: 3, frames: [0], times: [0],
        positions: numbers(school.map(\.0)),
        velocities: numbers(school.map(\.1))), row: 0)
    return Dictionary(
      uniqueKeysWithValues: MetricRegistry.all.map { ($0.column.name, context.value(of: $0)) })
  }
}
