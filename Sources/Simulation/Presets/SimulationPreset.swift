/// A named set of parameters that gives a known state.
public struct SimulationPreset: Sendable {
  /// Name on the command line.
  public let name: String
  /// What it gives, in a phrase.
  public let summary: String
  /// Where the parameters come from.
  public let source: String
  /// The parameters.
  public let parameters: SimulationParameters
}
