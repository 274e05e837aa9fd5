import TrajectoryModel

/// What a reader sees in a recording: what is known before its frames are read, and what a pass over them tells.
public struct InfoSummary: Sendable {
  /// What is known before the frames are read.
  public var info: RecordingInfo
  /// What a pass over the frames told.
  public var survey: RecordingSurvey?

  /// Options that were typed, for the command that is suggested.
  public var typed: [String] = []

  /// A summary without a pass over the frames.
  public init(_ info: RecordingInfo) { self.info = info }

  /// Lines for a terminal.
  public func text(style: TextStyle = .plain) -> String {
    let rows = rows + surveyRows
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    let lines = rows.map { name, value in
      "  " + style.dim(name + String(repeating: " ", count: width - name.count)) + value + "\n"
    }
    return style.bold(info.path) + "\n" + lines.joined() + info.remarks.map { "  \($0)\n" }.joined()
      + suggestionText
  }

  /// The same as an object.
  public var json: JSONValue {
    let edges = (0..<info.dimensions).map { JSONValue.number(info.domain.edges[$0]) }
    return .object(
      [
        ("path", .string(info.path)), ("layout", .string(info.layout)), ("reason", .string(info.reason)),
        ("frames", .integer(info.frameCount)),
        ("individuals", .array(info.individuals.map(JSONValue.string))),
        ("dimensions", .integer(info.dimensions)), ("dt", JSONValue(info.timeStep)),
        ("time_unit", JSONValue(info.units.time)), ("length_unit", JSONValue(info.units.length)),
        ("box", info.domain.isPeriodic ? .array(edges) : .null),
        ("velocity", .string(info.velocitySource.rawValue)),
        (
          "attributes",
          .object(info.attributes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
        ),
        ("remarks", .array(info.remarks.map(JSONValue.string))),
      ] + surveyMembers + suggestionMembers)
  }

  private var rows: [(String, String)] {
    let unknown = "unit unknown"
    var rows = [
      ("layout", "\(info.layout) (\(info.reason))"),
      ("frames", String(info.frameCount)),
      ("individuals", Self.individuals(info.individuals)),
      ("dimensions", String(info.dimensions)),
      (
        "time step",
        info.timeStep.map { "\(NumberText.significant($0, digits: 6)) \(info.units.time ?? "(\(unknown))")" }
          ?? "uneven or unknown"
      ),
      ("lengths", info.units.length ?? unknown),
      ("domain", Self.domain(info)),
      ("velocity", Self.velocity(info.velocitySource)),
    ]
    let attributes = info.attributes.sorted { $0.key < $1.key }
    rows += attributes.prefix(Self.mostAttributes).map { ($0.key, $0.value) }
    if attributes.count > Self.mostAttributes {
      rows.append(("…", "\(attributes.count - Self.mostAttributes) more attributes, all of them with --json"))
    }
    return rows
  }

  /// Ocean models write their whole configuration into attributes.
  private static let mostAttributes = 40

  private static func individuals(_ names: [String]) -> String {
    let shown = names.prefix(4).joined(separator: ", ")
    return names.isEmpty ? "0" : "\(names.count) (\(shown)\(names.count > 4 ? ", …" : ""))"
  }

  private static func domain(_ info: RecordingInfo) -> String {
    guard info.domain.isPeriodic else { return "open" }
    let edges = (0..<info.dimensions).map { NumberText.significant(info.domain.edges[$0], digits: 6) }
    return "periodic box \(edges.joined(separator: " × "))"
  }

  private static func velocity(_ source: RecordingInfo.VelocitySource) -> String {
    switch source {
    case .absent: "none"
    case .file: "from the file"
    case .centralDifference: "central differences of the positions"
    case .savitzkyGolay: "Savitzky–Golay filter of the positions"
    case .heading: "headings from body points"
    }
  }
}
