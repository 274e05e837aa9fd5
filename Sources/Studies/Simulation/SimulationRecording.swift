import Platform
import Simulation
import TrajectoryIO
import TrajectoryModel

/// Writes a simulation to a file as it runs, in memory that does not grow with the number of steps.
public struct SimulationRecording {
  private let trajectory: SimulatedTrajectory
  /// The file that is written.
  public let path: String
  private let overwrite: Bool
  private let earlier: (path: String, frames: Int)?
  private let threads: Int

  /// A new recording.
  ///
  /// - Parameters:
  ///   - parameters: What to simulate.
  ///   - path: The file, in the canonical layout.
  ///   - overwrite: Whether an existing file may be replaced.
  ///   - threads: Number of threads; the numbers do not depend on it.
  /// - Throws: `KaditaError` `usage` where the parameters make no sense.
  public init(_ parameters: SimulationParameters, to path: String, overwrite: Bool = false, threads: Int = 1)
    throws
  {
    trajectory = try SimulatedTrajectory(parameters, name: path, threads: threads)
    self.path = path
    self.overwrite = overwrite
    self.threads = threads
    earlier = nil
  }

  /// A recording that goes on where an earlier file ends, with the parameters that it states.
  ///
  /// - Parameters:
  ///   - earlier: A file that an interrupted or shorter run left.
  ///   - steps: Number of steps in all; `nil` for as many as the earlier run was to have.
  ///   - path: The file to write; may be the earlier one where `overwrite` allows it.
  ///   - overwrite: Whether an existing file is replaced.
  ///   - threads: Number of threads; the numbers do not depend on it.
  /// - Throws: `KaditaError` `unusableInput` where the earlier file is no simulation of kadita's.
  public init(
    resuming earlier: String, steps: Int? = nil, to path: String, overwrite: Bool = false, threads: Int = 1
  ) throws {
    do {
      let info = try ReaderRegistry.open(earlier, options: ReaderOptions(format: "kadita")).info
      var parameters = try SimulationParameters(attributes: info.attributes)
      if let steps { parameters.steps = steps }
      guard info.frameCount <= parameters.frameCount else {
        throw KaditaError(
          .usage, "has \(info.frameCount) frames already, more than \(parameters.steps) steps give",
          remedy: "ask for more steps with --steps")
      }
      let whole = try SimulatedTrajectory(parameters, name: path, threads: threads)
      let last = info.frameCount - 1
      trajectory = whole.continued(
        after: last, positions: try Self.row(last, of: "position", in: earlier),
        velocities: try Self.row(last, of: "velocity", in: earlier))
      self.path = path
      self.overwrite = overwrite
      self.threads = threads
      self.earlier = (earlier, info.frameCount)
    } catch let error as KaditaError {
      throw error.at(earlier)
    }
  }

  /// What is simulated.
  public var parameters: SimulationParameters { trajectory.parameters }

  /// Frames that are done before the run starts: those of an earlier file.
  public var framesBefore: Int { earlier?.frames ?? 0 }

  /// Runs the simulation.
  ///
  /// After a signal the frames done so far are kept in a file beside the final name, whose own name says `.partial`.
  /// - Parameters:
  ///   - command: The command line, to be noted in the file.
  ///   - progress: Called with the number of frames that are simulated.
  /// - Throws: `KaditaError` `interrupted` or `terminated` naming the partial file, or what writing throws.
  public func run(command: [String], progress: (Int) -> Void = { _ in }) throws {
    let writer = try makeWriter(command: command)
    let stream = try trajectory.stream()
    // A block is compressed while the next is simulated.
    let writing = Background<Void>(hasThread: threads > 1)
    do {
      defer { writing.finish() }
      var done = framesBefore
      while let block = try stream.next() {
        try writing.wait()
        writing.start { try writer.append(block) }
        done += block.count
        progress(done)
        try Interruption.check()
      }
      try writing.wait()
    } catch var error as KaditaError {
      guard error.code == .interrupted || error.code == .terminated, writer.frameCount > 0 else {
        throw error
      }
      let partial = Self.partialPath(of: path)
      let frames = writer.frameCount
      try writer.suspend(as: partial)
      error.message += " after \(frames) of \(parameters.frameCount) frames, which are in \(partial)"
      error.remedy = "go on with --resume \(partial)"
      throw error.at(path)
    }
    try writer.finish()
  }

  /// Where the frames of an interrupted run go: `run.partial.nc` for `run.nc`.
  public static func partialPath(of path: String) -> String {
    path.hasSuffix(".nc") ? "\(path.dropLast(3)).partial.nc" : "\(path).partial"
  }

  /// The final name for which a partial file was made; `nil` for other names.
  public static func finalPath(ofPartial path: String) -> String? {
    if path.hasSuffix(".partial.nc") { return "\(path.dropLast(11)).nc" }
    return path.hasSuffix(".partial") ? String(path.dropLast(8)) : nil
  }

  private func makeWriter(command: [String]) throws -> CanonicalWriter {
    var description = RecordingDescription(trajectory.info)
    description.expectedFrames = parameters.frameCount
    description.threads = threads
    description.attributes = attributes(command: command)
    guard let earlier else { return try CanonicalWriter(path, description, overwrite: overwrite) }
    return try CanonicalWriter(
      path, continuing: earlier.path, at: earlier.frames, description, overwrite: overwrite)
  }

  private func attributes(command: [String]) -> [String: NetCDFAttribute] {
    var attributes: [String: NetCDFAttribute] = [
      "title": .text("Simulated school of \(parameters.individuals) animals"),
      "source": .text("kadita \(Kadita.version), engine \(parameters.engine.rawValue)"),
      "kadita_version": .text(Kadita.version),
      "command": .text(command.joined(separator: " ")),
    ]
    for (name, text) in parameters.attributes {
      // The seed may have more digits than a double.
      let number = name.hasSuffix("seed") ? nil : Double(text)
      attributes[name] = number.map { .numbers([$0]) } ?? .text(text)
    }
    return attributes
  }

  private static func row(_ frame: Int, of name: String, in path: String) throws -> [Double] {
    let file = try NetCDFFile(path: path)
    guard let variable = file.variable(name), variable.shape.count == 3 else {
      throw KaditaError(
        .unusableInput, "has no variable \(name)", remedy: "resume from a file of kadita simulate")
    }
    return try file.numbers(
      variable, start: [frame, 0, 0], count: [1, variable.shape[1], variable.shape[2]])
  }
}
