import TrajectoryModel

/// A simulation as a recording: each pass over its frames runs it anew, so that no frame has to be kept.
public struct SimulatedTrajectory: TrajectorySource {
  /// What decides the run.
  public let parameters: SimulationParameters
  /// What is known before the first step.
  public let info: RecordingInfo
  private let threads: Int
  private let search: NeighborSearch?
  private let kernel: ZoneKernel
  private let beginning: Beginning?

  /// A saved state to go on from.
  private struct Beginning: Sendable {
    var step: Int
    var positions: [Double]
    var velocities: [Double]
    /// Whether the state itself is the first frame.
    var isFrame: Bool
  }

  /// A recording of `parameters.frameCount` frames.
  ///
  /// - Parameters: As of ``Simulator``.
  /// - Throws: `KaditaError` `usage` where the parameters make no sense.
  public init(
    _ parameters: SimulationParameters, name: String = "simulation", threads: Int = 1,
    search: NeighborSearch? = nil, kernel: ZoneKernel = .best
  ) throws {
    _ = try parameters.validate()
    self.parameters = parameters
    self.threads = threads
    self.search = search
    self.kernel = kernel
    beginning = nil
    info = Self.describe(parameters, name: name)
  }

  private init(_ original: SimulatedTrajectory, from beginning: Beginning, frames: Int) {
    parameters = original.parameters
    threads = original.threads
    search = original.search
    kernel = original.kernel
    self.beginning = beginning
    var info = original.info
    info.frameCount = frames
    self.info = info
  }

  /// The frames after a saved one, with the very bits that an uninterrupted run has.
  ///
  /// - Parameters:
  ///   - frame: Number of the saved frame, 0-based; its step is `frame * saveEvery`.
  ///   - positions: individuals × 3 numbers.
  ///   - velocities: individuals × 3 numbers.
  public func continued(after frame: Int, positions: [Double], velocities: [Double]) -> SimulatedTrajectory {
    let step = frame * parameters.saveEvery
    return SimulatedTrajectory(
      self, from: Beginning(step: step, positions: positions, velocities: velocities, isFrame: false),
      frames: max(0, parameters.frameCount - frame - 1))
  }

  /// As many frames as usual, the first of them a given state.
  ///
  /// - Parameters:
  ///   - step: Steps that the school has done before; they decide which random numbers it gets.
  ///   - positions: individuals × 3 numbers.
  ///   - velocities: individuals × 3 numbers.
  public func starting(atStep step: Int, positions: [Double], velocities: [Double]) -> SimulatedTrajectory {
    SimulatedTrajectory(
      self, from: Beginning(step: step, positions: positions, velocities: velocities, isFrame: true),
      frames: parameters.frameCount)
  }

  private static func describe(_ parameters: SimulationParameters, name: String) -> RecordingInfo {
    RecordingInfo(
      path: name, layout: "simulation", reason: "engine \(parameters.engine.rawValue)",
      frameCount: parameters.frameCount, individuals: (0..<parameters.individuals).map(String.init),
      dimensions: 3, timeStep: parameters.timeStep * Double(parameters.saveEvery), units: Units(time: "s"),
      domain: parameters.box > 0 ? .periodic(SIMD3(repeating: parameters.box)) : .open, velocitySource: .file,
      attributes: parameters.attributes)
  }

  /// Starts the simulation, or goes on with it.
  public func stream() throws -> any FrameStream {
    let simulator = try Simulator(parameters, threads: threads, search: search, kernel: kernel)
    if let beginning {
      try simulator.restore(
        step: beginning.step, positions: beginning.positions, velocities: beginning.velocities)
    }
    return SimulationStream(
      simulator, remaining: info.frameCount, startsWithState: beginning?.isFrame ?? true)
  }
}
