import PortableMath

/// ln Γ(x) for x > 0, by Lanczos' series (Lanczos 1964, doi:10.1137/0701008) with g = 7 and nine terms.
enum LogGamma {
  private static let coefficients = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]

  static func value(_ x: Double) -> Double {
    let z = x - 1
    var sum = coefficients[0]
    for k in 1..<coefficients.count { sum += coefficients[k] / (z + Double(k)) }
    let t = z + 7.5
    return 0.5 * PortableMath.log(2 * .pi) + (z + 0.5) * PortableMath.log(t) - t + PortableMath.log(sum)
  }
}
