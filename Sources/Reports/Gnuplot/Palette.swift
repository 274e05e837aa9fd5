import Phases

/// Colours that people with colour-blindness can tell apart.
public enum Palette {
  /// The eight colours of Okabe & Ito 2008 (https://jfly.uni-koeln.de/color), black last.
  public static let categories = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#F0E442", "#000000",
  ]
  /// For what is there for orientation only.
  public static let gray = "#777777"

  /// The colour of a phase.
  public static func color(of phase: Phase) -> String {
    switch phase {
    case .swarm: "#56B4E9"
    case .torus: "#E69F00"
    case .dynamicParallel: "#009E73"
    case .highlyParallel: "#0072B2"
    case .transitional: "#BBBBBB"
    }
  }

  /// The colour as gnuplot's number.
  static func number(_ color: String) -> Double { Double(Int(color.dropFirst(), radix: 16) ?? 0) }

  /// Viridis, nine steps, for maps (Smith & van der Walt 2015, https://bids.github.io/colormap).
  static let viridis = definition([
    "#440154", "#472D7B", "#3B528B", "#2C728E", "#21918C", "#28AE80", "#5EC962", "#ADDC30", "#FDE725",
  ])

  /// Cividis backwards, so that little is light (Nuñez et al. 2018, doi:10.1371/journal.pone.0199239).
  static let cividisReversed = definition([
    "#FEE838", "#E1CC55", "#C3B369", "#A59C74", "#8A8678", "#707173", "#575D6D", "#3B496C", "#123570",
    "#00224E",
  ])

  /// Twilight, a circle of colours for directions (matplotlib 3.0, by Bastian Bechtold).
  static let twilight = definition([
    "#A9A2B5", "#6B9BBF", "#5F66B5", "#59227F", "#2F1436", "#6B1B4A", "#A8485B", "#C18D75", "#A9A2B5",
  ])

  private static func definition(_ colors: [String]) -> String {
    let stops = colors.enumerated().map { "\($0.offset) '\($0.element)'" }
    return "set palette defined (\(stops.joined(separator: ", ")))"
  }
}
