import Analysis
import TrajectoryModel

/// How large a page is, and how much of the recording's trajectories is in it.
public struct PageEmbedding: Equatable, Sendable {
  /// Size of the page in bytes.
  public var bytes: Int
  /// Frames in the playback.
  public var frames: Int
  /// Frames of the recording.
  public var allFrames: Int
  /// Individuals in the playback.
  public var individuals: Int
  /// Individuals of the recording.
  public var allIndividuals: Int

  /// A line for people.
  public var text: String {
    let size = "\(NumberText.fixed(Double(bytes) / 1e6, decimals: 2)) MB"
    guard frames > 0 else { return "\(size), no playback" }
    return
      "\(size), playback of \(frames) of \(allFrames) frames, \(individuals) of \(allIndividuals) individuals"
  }

  /// The same as an object.
  ///
  /// - Parameters:
  ///   - path: of the page.
  ///   - missing: libraries that were not found.
  public func json(path: String, missing: [PageLibrary]) -> JSONValue {
    .object([
      ("page", .string(path)), ("bytes", .integer(bytes)), ("frames", .integer(allFrames)),
      ("frames_embedded", .integer(frames)), ("individuals", .integer(allIndividuals)),
      ("individuals_embedded", .integer(individuals)),
      ("missing", .array(missing.map { .string($0.package) })),
    ])
  }
}
