import TrajectoryModel

/// The settings under which a sensitivity analysis repeats everything.
public struct SensitivityGrid: Sendable {
  /// A choice and the levels that are tried.
  public struct Axis: Sendable {
    /// The choice.
    public var choice: AnalystChoice
    /// Its levels.
    public var levels: [String]

    /// The usual levels, unless told otherwise.
    public init(_ choice: AnalystChoice, levels: [String]? = nil) {
      self.choice = choice
      self.levels = levels ?? choice.defaultLevels
    }

    /// Reads `NAME=LEVEL,LEVEL,…`.
    ///
    /// - Throws: `KaditaError` `usage` for an unknown name, or fewer than two levels.
    public init(_ text: String) throws(KaditaError) {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard let choice = AnalystChoice(rawValue: parts[0]) else {
        let names = AnalystChoice.allCases.map(\.rawValue)
        throw KaditaError(
          .usage, "there is no choice named \(parts[0])", remedy: "vary \(names.joined(separator: ", "))")
      }
      let levels = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : choice.defaultLevels
      guard Set(levels).count == levels.count, levels.count >= 2 else {
        throw KaditaError(
          .usage, "\(text) has fewer than two levels, or one twice",
          remedy: "write for instance \(choice.rawValue)=\(choice.defaultLevels.joined(separator: ","))")
      }
      self.init(choice, levels: levels)
    }
  }

  /// One way to set everything: the levels that differ from the settings given.
  public struct Variant: Sendable {
    /// Level by choice; empty for the settings as they were given.
    public var levels: [AnalystChoice: String]
    /// The settings.
    public var settings: StudySettings
  }

  /// What is varied.
  public let axes: [Axis]
  /// Whether every combination is tried, rather than one change at a time.
  public let isFull: Bool
  /// All ways, the settings as given first.
  public let variants: [Variant]
  /// For each variant, whether none before it comes to the same settings.
  let isNew: [Bool]

  /// Lays the grid around settings.
  ///
  /// - Throws: `KaditaError` `usage` where a level means nothing, or a choice is varied twice.
  public init(_ axes: [Axis], around base: StudySettings, isFull: Bool = false) throws(KaditaError) {
    guard Set(axes.map(\.choice)).count == axes.count else {
      throw KaditaError(.usage, "a choice is varied twice", remedy: "name each once, with all its levels")
    }
    self.axes = axes
    self.isFull = isFull
    var variants = [Variant(levels: [:], settings: base)]
    for axis in axes where !isFull {
      for level in axis.levels { variants.append(try Self.variant([axis.choice: level], base)) }
    }
    if isFull { variants += try Self.product(axes, base) }
    self.variants = variants
    var seen: Set<String> = []
    isNew = variants.map { seen.insert($0.settings.fingerprint).inserted }
  }

  private static func variant(_ levels: [AnalystChoice: String], _ base: StudySettings) throws(KaditaError)
    -> Variant
  {
    var settings = base
    // In the order of the cases: smoothing decides over the velocities where both are set.
    for choice in AnalystChoice.allCases {
      if let level = levels[choice] { try choice.apply(level, to: &settings) }
    }
    return Variant(levels: levels, settings: settings)
  }

  /// All combinations; smoothing is a matter of filtered velocities alone.
  private static func product(_ axes: [Axis], _ base: StudySettings) throws(KaditaError) -> [Variant] {
    var combinations: [[AnalystChoice: String]] = [[:]]
    for axis in axes {
      var longer: [[AnalystChoice: String]] = []
      for levels in combinations {
        let isFiltered = levels[.velocity]?.hasPrefix("savgol") ?? true
        if axis.choice == .smoothing, !isFiltered {
          longer.append(levels)
        } else {
          longer += axis.levels.map { levels.merging([axis.choice: $0]) { $1 } }
        }
      }
      combinations = longer
    }
    var variants: [Variant] = []
    for levels in combinations { variants.append(try variant(levels, base)) }
    return variants
  }
}
