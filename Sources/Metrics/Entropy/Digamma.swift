import PortableMath

/// ψ(n), the logarithmic derivative of the gamma function, at positive integers.
enum Digamma {
  /// ψ(n) = −γ + Σ 1/j over j < n; from n = 16 on by the asymptotic series, exact to rounding there.
  static func value(_ n: Int) -> Double {
    if n < 16 {
      var sum = -0.57721566490153286061
      for j in 1..<max(n, 1) { sum += 1 / Double(j) }
      return sum
    }
    let x = Double(n)
    let r = 1 / (x * x)
    let series = r * (1.0 / 12 - r * (1.0 / 120 - r * (1.0 / 252 - r * (1.0 / 240 - r / 132))))
    return PortableMath.log(x) - 0.5 / x - series
  }
}
