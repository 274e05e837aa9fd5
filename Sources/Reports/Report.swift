import Analysis

/// What a writer of results is given.
public struct Report: Sendable {
  /// The result.
  public var result: AnalysisResult
  /// How it came about.
  public var provenance: Provenance
  /// How a page is made of it; `nil` where none is asked for.
  public var page: PageOptions?

  /// A result with its origin.
  public init(result: AnalysisResult, provenance: Provenance, page: PageOptions? = nil) {
    self.result = result
    self.provenance = provenance
    self.page = page
  }
}
