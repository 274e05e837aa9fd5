import Analysis
import Platform
import TrajectoryModel

/// The summary of a recording as a JSON object; its schema is docs/summary.schema.json.
public enum SummaryJSON: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".summary.json"
  /// For help texts.
  public static let contents = "summaries, settings and warnings"

  /// Writes the object.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    try object(report).write { try output.write($0) }
    try output.write("\n")
    try output.commit()
  }

  /// The object.
  public static func object(_ report: Report) -> JSONValue {
    let result = report.result
    var members: [(key: String, value: JSONValue)] = [
      ("kadita", .string(report.provenance.version)),
      ("command", .array(report.provenance.command.map(JSONValue.string))),
      ("input", input(report)),
      ("settings", settings(result)),
      ("metrics", .object(metrics(result))),
    ]
    if let phases = result.phases, let plan = result.plan.phases {
      members.append(("phase", PhaseFields.json(of: phases, cutoffs: plan.cutoffs)))
    }
    if let groups = result.groups { members.append(("groups", GroupFields.json(of: groups))) }
    if !result.windows.isEmpty {
      members.append(("windows", .array(result.windows.map { window($0, result) })))
    }
    if let spectra = result.spectra { members.append(("spectra", SpectraSummaryText.json(spectra))) }
    members.append(("warnings", .array(result.notices.map(warning))))
    return .object(members)
  }

  private static func input(_ report: Report) -> JSONValue {
    let info = report.result.info
    let table = report.result.table
    let edges = (0..<info.dimensions).map { JSONValue.number(info.domain.edges[$0]) }
    return .object([
      ("path", .string(info.path)),
      ("sha256", JSONValue(report.provenance.sha256)),
      ("layout", .string(info.layout)),
      ("frames", .integer(table.count)),
      ("individuals_min", table.locatedRange.map { .integer($0.lowerBound) } ?? .null),
      ("individuals_max", table.locatedRange.map { .integer($0.upperBound) } ?? .null),
      ("dimensions", .integer(info.dimensions)),
      ("dt", JSONValue(info.timeStep)),
      ("time_unit", JSONValue(info.units.time)),
      ("length_unit", JSONValue(info.units.length)),
      ("box", info.domain.isPeriodic ? .array(edges) : .null),
      ("missing_fraction", .number(report.result.missingFraction)),
      ("velocity", .string(info.velocitySource.rawValue)),
    ])
  }

  private static func settings(_ result: AnalysisResult) -> JSONValue {
    let box = result.publishedBox
    return .object([
      (
        "published_box",
        .object([
          ("length", .number(box.length)),
          ("corner", .array((0..<result.info.dimensions).map { .number(box.corner[$0]) })),
          ("origin", .string(box.origin.rawValue)),
        ])
      ),
      ("window", JSONValue(result.windows.first.map { $0.end - $0.start })),
      ("invariant", invariant(result)),
    ])
  }

  private static func invariant(_ result: AnalysisResult) -> JSONValue {
    let settings = result.plan.invariant
    return .object([
      ("depth", JSONValue(settings.depth)),
      ("depth_axis", .string(["x", "y", "z"][settings.depthAxis])),
      ("link_factor", .number(settings.linkFactor)),
      ("entropy_neighbor", .integer(settings.entropyNeighbor)),
      ("group", .string(settings.onlyLargestGroup ? "largest" : "all")),
      ("dither", .bool(result.plan.dithers)),
      ("position_quantum", JSONValue(result.quantization.position)),
      ("velocity_quantum", JSONValue(result.quantization.velocity)),
    ])
  }

  private static func metrics(_ result: AnalysisResult) -> [(key: String, value: JSONValue)] {
    zip(result.table.metrics, result.summaries).map { ($0.column.name, SummaryFields.json(of: $1)) }
  }

  private static func window(_ window: WindowSummary, _ result: AnalysisResult) -> JSONValue {
    .object([
      ("start", .number(window.start)), ("end", .number(window.end)),
      (
        "metrics",
        .object(
          zip(result.table.metrics, window.summaries).map { ($0.column.name, SummaryFields.json(of: $1)) })
      ),
    ])
  }

  private static func warning(_ notice: Notice) -> JSONValue {
    .object([
      ("code", .string(notice.code)), ("message", .string(notice.message)), ("count", .integer(notice.count)),
    ])
  }
}
