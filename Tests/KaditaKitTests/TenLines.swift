import KaditaKit

/// What `kadita analyze` does, as a program of one's own.
func tenLines(_ path: String) throws -> String {
  let recording = try ReaderRegistry.open(path)
  let result = try Analyzer.analyze(recording, plan: AnalysisPlan(threads: ThreadBudget.allowed()))
  for (frame, polarization) in try zip(result.table.frames(), result.table.column("polarization") ?? []) {
    print(frame, polarization)
  }
  guard let summary = result.summary("oceanic_schooling_index") else { return "" }
  return "OSI \(summary.mean) ± \(summary.autocorrelation.standardError)"
}
