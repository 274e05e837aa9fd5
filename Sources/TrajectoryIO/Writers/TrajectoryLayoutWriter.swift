/// A layout that recordings can be written in; a new one is one file and one line in ``WriterRegistry/all``.
public protocol TrajectoryLayoutWriter: Sendable {
  /// Name for `--layout`.
  var name: String { get }
  /// The layout in a line.
  var title: String { get }

  /// Starts a file. Throws where the name is taken, or the layout cannot hold such a recording.
  func create(_ path: String, _ description: RecordingDescription, overwrite: Bool) throws
    -> any TrajectoryWriter
}
