/// A number that a simulated state has to have.
struct ExpectedValue: Sendable {
  /// Preset.
  var state: String
  /// Column.
  var metric: String
  /// The value as the source states it.
  var text: String
  /// Where the mean over seeds has to lie.
  var band: ClosedRange<Double>
}
