/// What users are told of a layout: in the README's table, in `kadita info` and in error messages.
public struct LayoutDescription: Equatable, Sendable {
  /// What a recording of the layout consists of.
  public enum Extent: String, Sendable {
    /// One file is one recording.
    case file
    /// Several files, given as a folder or a pattern in quotes, are one recording.
    case severalFiles
  }

  /// Name for `--format`, in lower case with hyphens.
  public var name: String
  /// The layout in a line: whose it is and what is in it.
  public var title: String
  /// How it is recognised, in a sentence.
  public var recognition: String
  /// What one recording consists of.
  public var extent: Extent
  /// Command line options that this layout has a use for, beyond those that every recording takes.
  public var options: [String]

  /// A description.
  public init(
    name: String, title: String, recognition: String, extent: Extent = .file, options: [String] = []
  ) {
    self.name = name
    self.title = title
    self.recognition = recognition
    self.extent = extent
    self.options = options
  }
}
