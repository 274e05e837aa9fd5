import PortableMath

/// A hidden Markov chain that rarely changes its state, for smoothing labels over time.
///
/// Over a time Δt it stays with the probability exp(−Δt/τ) and otherwise goes to any other state alike.
/// Source of forward–backward: Rabiner 1989, doi:10.1109/5.18626.
public struct StickyChain: Sendable {
  /// Smallest emission probability: no single frame may forbid a state.
  public static let emissionFloor = 1e-12
  /// Mean time in a state, in time units.
  public let dwell: Double

  /// A chain with the mean dwell time τ, in time units.
  public init(dwell: Double) { self.dwell = dwell }

  /// Probability of each state at each time, given all of them.
  ///
  /// - Parameters:
  ///   - emissions: how probable each state is by what was seen at that time alone.
  ///   - times: in time units, ascending.
  /// - Returns: a row a time, each of sum one.
  public func posterior(emissions: ProbabilityRows, times: [Double]) -> ProbabilityRows {
    guard emissions.count > 0 else { return emissions }
    var forward = emissions
    var before = [Double](repeating: 1 / Double(emissions.states), count: emissions.states)
    for t in 0..<emissions.count {
      if t > 0 { before = step(before, over: times[t] - times[t - 1]) }
      before = Self.normalized(zip(before, emissions[t]).map { $0 * max($1, Self.emissionFloor) })
      forward[t] = before
    }
    // From here on row t of `forward` becomes the posterior, from the end to the beginning.
    var backward = [Double](repeating: 1, count: emissions.states)
    for t in (0..<emissions.count - 1).reversed() {
      let seen = zip(backward, emissions[t + 1]).map { $0 * max($1, Self.emissionFloor) }
      backward = Self.normalized(step(seen, over: times[t + 1] - times[t]))
      forward[t] = Self.normalized(zip(forward[t], backward).map { $0 * $1 })
    }
    return forward
  }

  /// The transition matrix, which is symmetric, times a vector.
  private func step(_ state: [Double], over interval: Double) -> [Double] {
    // Never less than for any other state: after a long gap nothing is known, not that the state has changed.
    let stay = max(PortableMath.exp(-max(0, interval) / dwell), 1 / Double(state.count))
    let leave = (1 - stay) / Double(max(state.count - 1, 1))
    let total = state.reduce(0, +)
    return state.map { stay * $0 + leave * (total - $0) }
  }

  private static func normalized(_ state: [Double]) -> [Double] {
    let total = state.reduce(0, +)
    return state.map { $0 / total }
  }
}
