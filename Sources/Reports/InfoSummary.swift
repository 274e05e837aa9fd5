import TrajectoryModel

/// What is known of a recording before its frames are read.
public enum InfoSummary {
  /// Lines for a terminal.
  public static func text(_ info: RecordingInfo, style: TextStyle = .plain) -> String {
    let rows = rows(info)
    let width = (rows.map(\.0.count).max() ?? 0) + 2
    let lines = rows.map { name, value in
      "  " + style.dim(name + String(repeating: " ", count: width - name.count)) + value + "\n"
    }
    return style.bold(info.path) + "\n" + lines.joined() + info.remarks.map { "  \($0)\n" }.joined()
  }

  /// The same as an object.
  public static func json(_ info: RecordingInfo) -> JSONValue {
    let edges = (0..<info.dimensions).map { JSONValue.number(info.domain.edges[$0]) }
    return .object([
      ("path", .string(info.path)), ("layout", .string(info.layout)), ("reason", .string(info.reason)),
      ("frames", .integer(info.frameCount)), ("individuals", .array(info.individuals.map(JSONValue.string))),
      ("dimensions", .integer(info.dimensions)), ("dt", JSONValue(info.timeStep)),
      ("time_unit", JSONValue(info.units.time)), ("length_unit", JSONValue(info.units.length)),
      ("box", info.domain.isPeriodic ? .array(edges) : .null),
      ("velocity", .string(info.velocitySource.rawValue)),
      (
        "attributes",
        .object(info.attributes.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
      ("remarks", .array(info.remarks.map(JSONValue.string))),
    ])
  }

  private static func rows(_ info: RecordingInfo) -> [(String, String)] {
    let unknown = "unit unknown"
    var rows = [
      ("layout", "\(info.layout) (\(info.reason))"),
      ("frames", String(info.frameCount)),
      ("individuals", individuals(info.individuals)),
      ("dimensions", String(info.dimensions)),
      (
        "time step",
        info.timeStep.map { "\(NumberText.significant($0, digits: 6)) \(info.units.time ?? "(\(unknown))")" }
          ?? "uneven or unknown"
      ),
      ("lengths", info.units.length ?? unknown),
      ("domain", domain(info)),
      ("velocity", velocity(info.velocitySource)),
    ]
    rows += info.attributes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return rows
  }

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
