/// Which velocities an analysis uses.
public enum VelocityChoice: Equatable, Sendable {
  /// Those of the file where it has some, else central differences.
  case automatic
  /// Those of the file.
  case file
  /// Those of the file, or none: nothing is estimated.
  case stored
  /// Estimated from the positions.
  case estimated(EstimatedVelocities.Method)

  /// Reads `file`, `central` or `savgol:W`; `nil` where the text is something else.
  public init?(_ text: String) {
    switch text {
    case "file": self = .file
    case "central": self = .estimated(.centralDifference)
    default:
      guard text.hasPrefix("savgol:"), let window = Int(text.dropFirst(7)), window >= 3,
        !window.isMultiple(of: 2)
      else { return nil }
      self = .estimated(.savitzkyGolay(window: window))
    }
  }
}
