/// A vector at even time steps: the velocity of an individual, the polarization of a school, or a plain number.
public struct VectorSeries: Equatable, Sendable {
  /// Components of the vector, 1 for a plain number.
  public let components: Int
  /// Number of time steps.
  public let count: Int
  /// All of the first component, then all of the second, and so on; a missing step is NaN in every component.
  public var values: [Double]

  /// A series of missing values.
  public init(components: Int, count: Int) {
    self.components = components
    self.count = count
    values = [Double](repeating: .nan, count: components * count)
  }

  /// The components one after the other.
  init(components: Int, _ values: [Double]) {
    self.components = components
    count = values.count / components
    self.values = values
  }

  /// A series of plain numbers.
  public init(_ numbers: [Double]) {
    components = 1
    count = numbers.count
    values = numbers
  }

  /// One component at one step.
  @inlinable
  public subscript(component: Int, step: Int) -> Double {
    get { values[component * count + step] }
    set { values[component * count + step] = newValue }
  }

  /// Whether every component is there at a step.
  @inlinable
  public func isPresent(_ step: Int) -> Bool {
    for c in 0..<components where !self[c, step].isFinite { return false }
    return true
  }

  /// The differences from another series of the same shape: fluctuations about a mean.
  public func subtracting(_ other: VectorSeries) -> VectorSeries {
    precondition(other.values.count == values.count)
    var result = self
    for i in values.indices { result.values[i] -= other.values[i] }
    return result
  }

  /// Unit vectors; missing where the length is below 1e-10.
  public func normalized() -> VectorSeries {
    var result = self
    for step in 0..<count {
      var square = 0.0
      for c in 0..<components { square += self[c, step] * self[c, step] }
      let length = square.squareRoot()
      for c in 0..<components { result[c, step] = length >= 1e-10 ? self[c, step] / length : .nan }
    }
    return result
  }
}
