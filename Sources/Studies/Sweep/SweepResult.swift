/// The steady states of a sweep.
public struct SweepResult: Sendable {
  /// What was simulated.
  public let sweep: Sweep
  /// One a point: replicate, direction (hysteresis only), second axis (where there is one), first axis fastest.
  public let states: [SteadyState]

  /// Lengths along these dimensions, slowest first.
  public var shape: [Int] {
    var shape = [sweep.replicates]
    if sweep.order == .hysteresis { shape.append(2) }
    if sweep.axes.count == 2 { shape.append(sweep.axes[1].values.count) }
    return shape + [sweep.axes[0].values.count]
  }

  /// Names of these dimensions, slowest first.
  public var dimensions: [String] {
    var names = ["replicate"]
    if sweep.order == .hysteresis { names.append("direction") }
    if sweep.axes.count == 2 { names.append(sweep.axes[1].name) }
    return names + [sweep.axes[0].name]
  }
}
