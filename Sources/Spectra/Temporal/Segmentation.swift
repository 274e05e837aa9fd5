/// The usable parts of a series.
public struct Segmentation: Equatable, Sendable {
  /// Runs of consecutive steps, in order.
  public var segments: [Range<Int>] = []
  /// Number of missing steps that were bridged.
  public var bridgedSteps = 0
  /// Number of recorded steps in segments too short to use.
  public var discardedSteps = 0

  /// Steps in the longest segment.
  public var longest: Int { segments.map(\.count).max() ?? 0 }
}
