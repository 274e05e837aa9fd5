import TrajectoryModel

/// What a reader knows of a table beyond its columns.
struct TableFacts: Sendable {
  /// The input as the user named it.
  var path: String
  /// Name of the layout.
  var layout: String
  /// Why it was recognised.
  var reason: String
  /// Unit of lengths, if the table names one.
  var lengthUnit: String?
  /// Text attributes worth carrying along.
  var attributes: [String: String] = [:]
  /// Remarks for `kadita info`.
  var remarks: [String] = []
  /// Options that suit the table, with their values.
  var advice: [String] = []
  /// Whether malformed lines are dropped and counted.
  var isLenient = false
  /// Points with less confidence are missing.
  var minimumConfidence: Double?

  /// Facts of an input, with what the user asked for.
  init(_ input: InputProbe, layout: String, reason: String, options: ReaderOptions) {
    path = input.name
    self.layout = layout
    self.reason = reason
    isLenient = options.lenient
    minimumConfidence = options.minimumConfidence
  }

  /// The error for a table without a single position.
  static func nobody(_ path: String) -> KaditaError {
    KaditaError(
      .unusableInput, "has rows and columns for positions, but every position is missing",
      remedy: "check how the file was made, or --point and --min-confidence", path: path)
  }

  /// Throws where a confidence is asked for and no column has one.
  func requireConfidence(_ samples: [SampleColumns]) throws(KaditaError) {
    let points = samples.flatMap { [$0.position, $0.head, $0.tail].compactMap(\.self) }
    guard minimumConfidence != nil, points.contains(where: { $0.confidence == nil }) else { return }
    throw KaditaError(
      .unusableInput, "has no column that says how sure the tracker was",
      remedy: "leave out --min-confidence",
      path: path)
  }

  /// The description of a recording with these facts.
  func info(
    timeline: TableTimeline, individuals: [String], dimensions: Int, velocity: RecordingInfo.VelocitySource
  ) -> RecordingInfo {
    var info = RecordingInfo(
      path: path, layout: layout, reason: reason, frameCount: timeline.frameCount, individuals: individuals,
      dimensions: dimensions, timeStep: timeline.timeStep,
      units: Units(length: lengthUnit, time: timeline.timeUnit), velocitySource: velocity,
      attributes: attributes, remarks: remarks + timeline.remarks)
    info.advice = advice
    return info
  }
}
