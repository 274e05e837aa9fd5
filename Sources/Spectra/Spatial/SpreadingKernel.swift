import PortableMath

/// The bell that spreads a point over eight nodes of a grid along an axis: exp(β(√(1 − z²) − 1)).
///
/// The exponential of a semicircle of Barnett, Magland & af Klinteberg 2019, doi:10.1137/18M120885X; with eight
/// nodes and a grid twice as fine as the modes need, modes are good to about 1e-7 of the sum of the weights.
struct SpreadingKernel {
  /// Nodes that a point reaches.
  static let width = 8
  private static let beta = 2.3 * Double(width)

  /// The weights of the nodes from `first` on, for a point at `place` in grid steps.
  static func weights(at place: Double) -> (first: Int, values: SIMD8<Double>) {
    let first = (place - Double(width) / 2).rounded(.up)
    var values = SIMD8<Double>.zero
    for node in 0..<width { values[node] = value((first + Double(node) - place) * 2 / Double(width)) }
    return (Int(first), values)
  }

  /// What the spreading has done to the mode of so many periods on a grid: its transform there.
  static func transform(periods: Int, nodes: Int) -> Double {
    // The midpoint rule: the kernel is smooth but at its ends, where it is 1e-8.
    let steps = 2000
    let turn = .pi * Double(width * periods) / Double(nodes)
    var sum = 0.0
    for step in 0..<steps {
      let z = (Double(step) + 0.5) / Double(steps)
      sum += value(z) * PortableMath.cos(turn * z)
    }
    return Double(width) * sum / Double(steps)
  }

  private static func value(_ z: Double) -> Double {
    z * z < 1 ? PortableMath.exp(beta * ((1 - z * z).squareRoot() - 1)) : 0
  }
}
