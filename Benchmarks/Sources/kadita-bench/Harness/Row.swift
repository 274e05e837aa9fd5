/// A row of the table: one kind of work, done by kadita and by its peers on the same input.
///
/// A new row is one file with one conforming type, and its line in ``RowRegistry``.
protocol Row: Sendable {
  /// Number in the table.
  static var number: Int { get }
  /// The work, in a phrase.
  static var work: String { get }
  /// What is compared: every case has an input of its own.
  static func cases(_ setting: Setting) throws -> [Case]
}

/// Every row, in the order of the table.
enum RowRegistry {
  static let all: [any Row.Type] = [
    StepRow.self, LargeStepRow.self, ScalingRow.self, FrameMetricsRow.self, BothFamiliesRow.self,
    LargeFrameMetricsRow.self, NearestRow.self, AnalyzeRow.self, MemoryRow.self, TableRow.self,
    WholeRow.self, StartRow.self, TransformRow.self, MillionRow.self, LargeRecordingRow.self,
  ]
}
