import Simulation

/// A way of recording simulated schools under which phases are to be recognised.
public enum PhaseCondition: String, CaseIterable, Sendable {
  /// The four canonical presets, everybody seen.
  case open = "open, N = 100"
  /// The same in a periodic box that the school almost fills.
  case tightBox = "periodic box L = 30"
  /// Twenty individuals of the hundred are seen.
  case seen20 = "20 of 100 seen"
  /// Ten individuals of the hundred are seen.
  case seen10 = "10 of 100 seen"
  /// Presets of fifty individuals.
  case fifty = "N = 50"
  /// Presets of two hundred individuals.
  case twoHundred = "N = 200"
  /// Random parameters, in a tight box, twenty individuals seen; the truth is the steady state of the whole school.
  case randomParameters = "random parameters, 20 seen, L = 30"
  /// Seen by one camera from a random direction.
  case projection = "2-D projection"

  /// Balanced accuracy per frame that is to be reached; `nil` where the data cannot tell the phases apart.
  public var target: Double? {
    switch self {
    case .seen10: 0.99
    case .projection: nil
    default: 0.995
    }
  }

  /// Individuals that are seen; `nil` for all.
  var seen: Int? {
    switch self {
    case .seen20, .randomParameters: 20
    case .seen10: 10
    default: nil
    }
  }

  /// Edge of the periodic box; 0 for none.
  var box: Double { self == .tightBox || self == .randomParameters ? 30 : 0 }
}
