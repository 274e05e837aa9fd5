import TrajectoryModel

/// What a user may choose about the contents of figures.
public struct FigureChoices: Sendable {
  /// What the colour of an animal says.
  public enum Coloring: String, CaseIterable, Sendable {
    /// Its heading in the x–y plane.
    case heading
    /// Its speed.
    case speed
    /// Nothing.
    case none
  }

  /// Whether the definitions of the paper are shown in place of the invariant ones.
  public var showsPublished = false
  /// Number of moments that are shown of a recording, evenly spread over it; one is its last.
  public var moments = 1
  /// What colours say.
  public var coloring = Coloring.heading
  /// Angles of the view in three dimensions, in degrees: from the z axis, and about it.
  public var view = (tilt: 60.0, turn: 30.0)
  /// A line above the figure.
  public var title: String?

  /// The usual choices.
  public init() {}
}
