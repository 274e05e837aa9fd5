/// What a figure is drawn from.
public enum FigureInput: String, Sendable {
  /// One recording.
  case recording
  /// One recording or several.
  case recordings = "recordings"
  /// Files of `kadita sweep`.
  case sweeps = "files of kadita sweep"
}
