import Metrics
import Phases
import TrajectoryModel

extension AnalysisResult {
  /// Every column of the table in the order of the output files.
  public var columns: [OutputColumn] {
    let table = table
    func column(
      _ definition: ColumnDefinition, _ read: @escaping @Sendable (Range<Int>) throws -> OutputColumn.Values
    ) -> OutputColumn {
      OutputColumn(definition, count: table.count, read)
    }
    let index = [
      column(IndexColumns.frame) { .integers(try table.frames($0)) },
      column(IndexColumns.time) { .numbers(try table.times($0)) },
      column(IndexColumns.individuals) { .integers(try table.located($0)) },
    ]
    let metrics = table.metrics.indices.map { metric in
      column(table.metrics[metric].column) { .numbers(try table.values(column: metric, rows: $0)) }
    }
    guard let frames = phases?.frames else { return index + metrics }
    let phaseNames = Phase.allCases.map(\.rawValue) + [Phase.undefinedName]
    let stateNames = TunstromState.allCases.map(\.rawValue) + [Phase.undefinedName]
    func labels(
      _ definition: ColumnDefinition, _ phase: @escaping @Sendable (PhaseLabels) -> Phase?
    ) -> OutputColumn {
      column(definition) {
        .labels(try frames.labels($0).map { phase($0)?.index ?? phaseNames.count - 1 }, names: phaseNames)
      }
    }
    return index + metrics + [
      labels(PhaseColumns.phase) { $0.phase },
      column(PhaseColumns.confidence) { .numbers(try frames.labels($0).map(\.confidence)) },
      labels(PhaseColumns.published) { $0.published },
      column(PhaseColumns.tunstrom) {
        let states = try frames.labels($0).map { $0.tunstrom.flatMap(TunstromState.allCases.firstIndex) }
        return .labels(states.map { $0 ?? stateNames.count - 1 }, names: stateNames)
      },
    ]
  }
}
