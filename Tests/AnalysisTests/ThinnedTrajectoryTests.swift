import Analysis
import TestSupport
import Testing
import TrajectoryModel

/// What is kept of the trajectories for pictures.
@Suite struct ThinnedTrajectoryTests {
  /// Coordinates that say whose they are: frame, individual, axis.
  static func recording(frames: Int, individuals: Int, missing: [(Int, Int)] = []) -> MadeRecording {
    MadeRecording(
      frames: frames, individuals: individuals, dimensions: 3, velocities: true, missing: missing
    ) { frame, individual, axis in
      axis == 0 ? Double(frame) : axis == 1 ? Double(individual) : Double(frame % 7) + 0.5
    }
  }

  static func thinned(_ recording: MadeRecording, _ thinning: ThinningPlan, announced: Int? = nil) throws
    -> ThinnedTrajectory
  {
    var recording = recording
    if let announced { recording.info.frameCount = announced }
    var plan = AnalysisPlan(metrics: [])
    plan.thinning = thinning
    return try #require(try Analyzer.analyze(recording, plan: plan).trajectory)
  }

  @Test func everythingIsKeptWhereItFits() throws {
    let kept = try Self.thinned(Self.recording(frames: 20, individuals: 5, missing: [(3, 2)]), ThinningPlan())
    #expect(kept.frames == Array(0..<20) && kept.rows == kept.frames)
    #expect(kept.times == (0..<20).map { Double($0) * 0.5 })
    #expect(kept.individuals.count == 99)
    #expect(kept.points(3).map { kept.individuals[$0] } == [0, 1, 3, 4])
    #expect(kept.frameStride == 1 && kept.individualStride == 1)
  }

  @Test(arguments: [1, 90, 1000]) func neverMoreThanAskedFor(announced: Int) throws {
    // Whatever length the recording announces: that is a hint.
    let limits = ThinningPlan(points: 400, frames: 300, fewestFrames: 20)
    let kept = try Self.thinned(Self.recording(frames: 1000, individuals: 30), limits, announced: announced)
    #expect(kept.individuals.count <= 400 && kept.count <= 300)
    // Dropping halves at a time leaves more than a quarter.
    #expect(kept.individuals.count > 100)
    #expect(kept.frames == Array(stride(from: 0, to: 1000, by: kept.frameStride)))
    for frame in 0..<kept.count {
      for point in kept.points(frame) {
        #expect(kept.positions[point].x == Float(kept.frames[frame]))
        #expect(kept.positions[point].y == Float(kept.individuals[point]))
        #expect(kept.velocities[point].x == Float(-Double(kept.frames[frame]) / 7))
        #expect(Int(kept.individuals[point]) % kept.individualStride == 0)
      }
    }
  }

  @Test func framesGoBeforeIndividualsAsLongAsEnoughAreLeft() throws {
    let limits = ThinningPlan(points: 3000, frames: 10_000, fewestFrames: 50)
    let long = try Self.thinned(Self.recording(frames: 800, individuals: 30), limits)
    #expect(long.individualStride == 1 && long.count == 100)
    let crowd = try Self.thinned(Self.recording(frames: 60, individuals: 100), limits)
    #expect(crowd.individualStride == 2 && crowd.count == 60)
  }

  @Test func groupsAreThoseThatAreFollowed() throws {
    // Two pairs far apart, and one alone.
    let places = [0.0, 1, 100, 101, 500]
    let recording = MadeRecording(frames: 3, individuals: 5, dimensions: 2, velocities: true) {
      _, individual, axis in axis == 0 ? places[individual] : 0
    }
    let kept = try Self.thinned(recording, ThinningPlan())
    #expect(kept.points(2).map { kept.groups[$0] } == [0, 0, 1, 1, -1])
    #expect(kept.velocities.allSatisfy { $0.z == 0 })
  }
}
