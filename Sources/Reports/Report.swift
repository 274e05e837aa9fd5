import Analysis

/// What a writer of results is given.
public struct Report: Sendable {
  /// The result.
  public var result: AnalysisResult
  /// How it came about.
  public var provenance: Provenance

  /// A result with its origin.
  public init(result: AnalysisResult, provenance: Provenance) {
    self.result = result
    self.provenance = provenance
  }
}
