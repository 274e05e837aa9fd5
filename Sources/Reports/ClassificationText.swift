import Analysis
import Phases

/// What `kadita classify` prints for scripts.
public enum ClassificationText {
  /// The phase of a recording as an object with its name and path.
  public static func json(name: String, path: String, _ phases: PhaseResult, plan: AnalysisPlan) -> JSONValue
  {
    .object([
      ("recording", .string(name)), ("path", .string(path)),
      ("phase", PhaseFields.json(of: phases, cutoffs: plan.phases?.cutoffs ?? PhaseCutoffs())),
    ])
  }

  /// The index and phase columns of a recording as comma-separated text, a row a frame.
  public static func csv(name: String, _ result: AnalysisResult, header: Bool) throws -> String {
    let columns = result.columns.filter { [.index, .phase].contains($0.definition.family) }
    var text = header ? "recording," + columns.map(\.definition.name).joined(separator: ",") + "\n" : ""
    try OutputColumn.forEachRow(of: columns) { text += CSVText.cell(name) + "," + $0 + "\n" }
    return text
  }
}
