import Metrics
import Phases

extension AnalysisResult {
  /// Every column of the table in the order of the output files.
  public var columns: [OutputColumn] {
    let index = [
      OutputColumn(IndexColumns.frame, .integers(table.frames)),
      OutputColumn(IndexColumns.time, .numbers(table.times)),
      OutputColumn(IndexColumns.individuals, .integers(table.located)),
    ]
    let metrics = table.metrics.indices.map {
      OutputColumn(table.metrics[$0].column, .numbers(table.columns[$0]))
    }
    return index + metrics + phaseColumns
  }

  private var phaseColumns: [OutputColumn] {
    guard let frames = phases?.frames else { return [] }
    let phaseNames = Phase.allCases.map(\.rawValue) + [Phase.undefinedName]
    let stateNames = TunstromState.allCases.map(\.rawValue) + [Phase.undefinedName]
    func index(_ phase: Phase?) -> Int { phase?.index ?? phaseNames.count - 1 }
    func index(_ state: TunstromState?) -> Int {
      state.flatMap(TunstromState.allCases.firstIndex) ?? stateNames.count - 1
    }
    return [
      OutputColumn(PhaseColumns.phase, .labels(frames.map { index($0.phase) }, names: phaseNames)),
      OutputColumn(PhaseColumns.confidence, .numbers(frames.map(\.confidence))),
      OutputColumn(PhaseColumns.published, .labels(frames.map { index($0.published) }, names: phaseNames)),
      OutputColumn(PhaseColumns.tunstrom, .labels(frames.map { index($0.tunstrom) }, names: stateNames)),
    ]
  }
}
