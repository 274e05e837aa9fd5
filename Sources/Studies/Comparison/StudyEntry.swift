/// A recording of a study: where it is, which group it belongs to, and what is special about it.
public struct StudyEntry: Equatable, Sendable {
  /// Path of the recording.
  public var path: String
  /// Name of its group.
  public var group: String
  /// Litter, tank, day or subject within which labels are exchanged; empty without blocks.
  public var block: String
  /// Reading options of this recording, by the name of the command-line option: `fps`, `scale`, `unit` and the like.
  public var options: [String: String]
  /// Further columns of the manifest, carried along.
  public var covariates: [String: String]

  /// A recording of a group.
  public init(
    path: String, group: String, block: String = "", options: [String: String] = [:],
    covariates: [String: String] = [:]
  ) {
    self.path = path
    self.group = group
    self.block = block
    self.options = options
    self.covariates = covariates
  }
}
