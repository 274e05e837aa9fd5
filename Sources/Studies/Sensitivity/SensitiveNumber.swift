import Statistics

/// A number under all settings of a grid: how much of it is the analyst's.
public struct SensitiveNumber: Sendable {
  /// What one choice does to it.
  public struct Effect: Sendable {
    /// The choice.
    public var choice: AnalystChoice
    /// Mean over the variants with each level; NaN where it could not be computed.
    public var means: [Double]
    /// Standard deviation of these means over the absolute value of their mean.
    public var variation: Double
    /// 1 for the choice that moves the number most; equal for choices that move it equally.
    public var rank = 0
  }

  /// Value under the settings as given.
  public var value: Double
  /// Value under each variant of the grid, the settings as given first.
  public var values: [Double]
  /// Coefficient of variation over all settings, each counted once.
  public var variation: Double
  /// What each choice does, in the order of the grid.
  public var effects: [Effect]

  /// Sums up values under the variants of a grid.
  init(_ values: [Double], _ grid: SensitivityGrid) {
    value = values.first ?? .nan
    self.values = values
    variation = Self.variation(zip(values, grid.isNew).filter(\.1).map(\.0))
    effects = grid.axes.map { axis in
      let means = axis.levels.map { level in
        let own = zip(grid.variants, values).filter { $0.0.levels[axis.choice] == level && $0.1.isFinite }
        return Moments(of: own.map(\.1)).mean
      }
      return Effect(choice: axis.choice, means: means, variation: Self.variation(means))
    }
    for index in effects.indices {
      let own = effects[index].variation
      effects[index].rank = 1 + effects.count { $0.variation > own || (own.isNaN && !$0.variation.isNaN) }
    }
  }

  /// The smallest value of any variant.
  public var lowest: Double { values.filter(\.isFinite).min() ?? .nan }

  /// The largest value of any variant.
  public var highest: Double { values.filter(\.isFinite).max() ?? .nan }

  /// The choice that moves it most; `nil` where none does.
  public var strongest: Effect? { effects.first { $0.rank == 1 && $0.variation > 0 } }

  /// Sample standard deviation over the absolute mean; 0 for equal values, NaN for fewer than two.
  private static func variation(_ values: [Double]) -> Double {
    let known = values.filter(\.isFinite)
    guard known.count > 1 else { return .nan }
    if known.allSatisfy({ $0 == known[0] }) { return 0 }
    let moments = Moments(of: known)
    return moments.sampleVariance.squareRoot() / abs(moments.mean)
  }
}
