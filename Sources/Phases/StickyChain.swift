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
    var result = emissions
    posterior(stretches: 1, emissions: { _ in (emissions, times) }) { result = $1 }
    return result
  }

  /// Probability of each state at each time, given all of them, with one stretch of the times in memory.
  ///
  /// - Parameters:
  ///   - stretches: number of stretches, one after the other in time.
  ///   - emissions: how probable each state is by what was seen at each time of a stretch, and these times; asked for
  ///     twice, from the end and from the beginning.
  ///   - take: gets each stretch with its rows of probabilities, from the beginning.
  /// - Throws: what `emissions` and `take` throw.
  public func posterior(
    stretches: Int, emissions: (_ stretch: Int) throws -> (rows: ProbabilityRows, times: [Double]),
    _ take: (_ stretch: Int, _ rows: ProbabilityRows) throws -> Void
  ) rethrows {
    var after = [Moment?](repeating: nil, count: stretches)
    for stretch in (1..<max(1, stretches)).reversed() {
      let (rows, times) = try emissions(stretch)
      var messages = rows
      after[stretch - 1] = backward(rows, times, from: after[stretch], &messages)
    }
    var before: (state: [Double], time: Double)?
    for stretch in 0..<stretches {
      var (rows, times) = try emissions(stretch)
      var messages = rows
      _ = backward(rows, times, from: after[stretch], &messages)
      for t in 0..<rows.count {
        let expected =
          before.map { step($0.state, over: times[t] - $0.time) }
          ?? [Double](repeating: 1 / Double(rows.states), count: rows.states)
        let state = Self.normalized(zip(expected, rows[t]).map { $0 * max($1, Self.emissionFloor) })
        before = (state, times[t])
        // Nothing comes after the last time.
        let isLast = t == rows.count - 1 && after[stretch] == nil
        rows[t] = isLast ? state : Self.normalized(zip(state, messages[t]).map { $0 * $1 })
      }
      try take(stretch, rows)
    }
  }

  /// A time as those before it see it.
  private struct Moment {
    /// How well each state at that time goes with what was seen later.
    let message: [Double]
    /// How probable each state is by what was seen then.
    let emission: [Double]
    let time: Double
  }

  /// The messages of a stretch, given the time after it; returns its first time, or that after it where it has none.
  private func backward(
    _ rows: ProbabilityRows, _ times: [Double], from after: Moment?, _ messages: inout ProbabilityRows
  ) -> Moment? {
    var next = after
    for t in (0..<rows.count).reversed() {
      var message = [Double](repeating: 1, count: rows.states)
      if let next {
        let seen = zip(next.message, next.emission).map { $0 * max($1, Self.emissionFloor) }
        message = Self.normalized(step(seen, over: next.time - times[t]))
      }
      messages[t] = message
      next = Moment(message: message, emission: rows[t], time: times[t])
    }
    return next
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
