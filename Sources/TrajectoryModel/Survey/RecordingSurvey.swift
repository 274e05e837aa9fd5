/// What a pass over a recording's positions tells about it: what is missing, where the animals are, what looks wrong.
public struct RecordingSurvey: Equatable, Sendable {
  /// Frames read.
  public internal(set) var frames = 0
  /// Pairs of frame and individual without a position.
  public internal(set) var missing = 0
  /// Unbroken stretches without a position between two positions of an individual.
  public internal(set) var gaps = 0
  /// The longest of them, in frames.
  public internal(set) var longestGap = 0
  /// Individuals that have no position in any frame, by index.
  public internal(set) var absent: [Int] = []
  /// Smallest and largest coordinate along each axis; NaN where nothing is located.
  public internal(set) var lower = SIMD3<Double>(repeating: .nan)
  /// See ``lower``.
  public internal(set) var upper = SIMD3<Double>(repeating: .nan)
  /// Mean time between frames, in time units; `nil` for fewer than two.
  public internal(set) var meanStep: Double?
  /// What the pass noticed, suspected exchanges of identities among it.
  public internal(set) var notices: [Notice] = []
  private let individuals: Int

  /// Share of (frame, individual) pairs without a position.
  public var missingFraction: Double {
    frames * individuals == 0 ? 0 : Double(missing) / Double(frames * individuals)
  }

  /// Reads all frames of a recording; `progress` is told the number of frames read.
  ///
  /// - Throws: what the source or `progress` throws.
  public init(_ source: any TrajectorySource, progress: (Int) throws -> Void = { _ in }) throws {
    individuals = source.info.individuals.count
    var tracks = TrackSurvey(individuals: individuals)
    let stream = try source.stream()
    var first: Double?
    var last = 0.0
    while let block = try stream.next() {
      for row in 0..<block.count { tracks.add(block, row) }
      frames += block.count
      first = first ?? block.times.first
      last = block.times.last ?? last
      try progress(frames)
    }
    missing = tracks.missing
    gaps = tracks.gaps
    longestGap = tracks.longestGap
    absent = tracks.absent
    (lower, upper) = (tracks.lower, tracks.upper)
    if let first, frames > 1 { meanStep = (last - first) / Double(frames - 1) }
    notices = stream.notices
  }
}
