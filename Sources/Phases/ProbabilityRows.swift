/// Probabilities of some states at many times: a row a time, a column a state, in one block of memory.
public struct ProbabilityRows: Equatable, Sendable {
  /// Number of states.
  public let states: Int
  private var values: [Double] = []

  /// No row yet.
  public init(states: Int) { self.states = states }

  /// Rows of as many probabilities each as there are states.
  public init(states: Int, _ rows: [[Double]]) {
    self.init(states: states)
    for row in rows { append(row) }
  }

  /// Number of rows.
  public var count: Int { states > 0 ? values.count / states : 0 }

  /// Adds a row.
  public mutating func append(_ row: [Double]) {
    precondition(row.count == states)
    values += row
  }

  /// A row.
  public subscript(row: Int) -> [Double] {
    get { Array(values[row * states..<(row + 1) * states]) }
    set { for state in 0..<states { values[row * states + state] = newValue[state] } }
  }
}
