/// How a heading is turned toward the desired direction.
public enum Turning: String, CaseIterable, Sendable {
  /// Rotation in the plane of the two directions by the allowed angle.
  case exact
  /// Normalised linear interpolation with the allowed share of the angle, as an ablation: it turns too slowly at
  /// first and too fast later, and no torus forms.
  case linear
}
