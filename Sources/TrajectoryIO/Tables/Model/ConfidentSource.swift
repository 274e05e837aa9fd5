import TrajectoryModel

/// A recording whose less certain positions are missing, the certainty being in a table of its own.
///
/// A position whose certainty is not known stays.
struct ConfidentSource: TrajectorySource {
  var info: RecordingInfo { positions.info }
  private let positions: WideTableSource
  private let confidence: WideTableSource
  private let minimum: Double

  /// Joins two tables of the same frames and individuals; `confidence` has its numbers in the place of coordinates.
  init(_ positions: WideTableSource, confidence: WideTableSource, minimum: Double) throws(KaditaError) {
    let (frames, other) = (positions.info.frameCount, confidence.info.frameCount)
    guard frames == other else {
      throw KaditaError(
        .unusableInput, "has \(other) frames where the positions have \(frames)",
        remedy: "copy both files again, or leave out --min-confidence", path: confidence.info.path)
    }
    self.positions = positions
    self.confidence = confidence
    self.minimum = minimum
  }

  func stream() throws -> any FrameStream {
    Stream(
      positions: try positions.stream(), confidence: try confidence.stream(), minimum: minimum,
      path: positions.info.path)
  }

  func visitTimes(_ visit: (Int, Double) -> Bool) throws { try positions.visitTimes(visit) }

  private final class Stream: FrameStream {
    private let positions: any FrameStream
    private let confidence: any FrameStream
    private let minimum: Double
    private let path: String
    private var hasLocated = false

    init(positions: any FrameStream, confidence: any FrameStream, minimum: Double, path: String) {
      self.positions = positions
      self.confidence = confidence
      self.minimum = minimum
      self.path = path
    }

    var notices: [Notice] { positions.notices }

    func next() throws -> FrameBlock? {
      guard var block = try positions.next(), let sure = try confidence.next(), sure.count == block.count
      else {
        if !hasLocated { throw TableFacts.nobody(path) }
        return nil
      }
      for at in block.positions.indices where sure.positions[at] < minimum { block.positions[at] = .nan }
      if !hasLocated { hasLocated = block.positions.contains { !$0.isNaN } }
      return block
    }
  }
}
