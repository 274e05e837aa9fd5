import CKernels

/// The sums over neighbours in plain Swift: the definition of `kadita_zone_sums`.
enum ZoneSums {
  /// Desired direction of animal `i`, not normalised.
  ///
  /// Eight running sums, neighbour j in sum j mod 8, so that vector lanes can do the same.
  static func desired(_ i: Int, rule: kadita_zone_rule, fish: kadita_zone_fish) -> SIMD3<Double> {
    let position = SIMD3(fish.x[i], fish.y[i], fish.z[i])
    let heading = SIMD3(fish.ux[i], fish.uy[i], fish.uz[i])
    var repulsion = [SIMD3<Double>](repeating: .zero, count: 8)
    var guidance = repulsion
    var isRepelled = false
    for j in 0..<8 * Int(fish.blocks) {
      var direction = SIMD3(fish.x[j], fish.y[j], fish.z[j]) - position
      if rule.periodic != 0 { direction -= (direction + 0x1.8p52) - 0x1.8p52 }
      let squared = (direction.x * direction.x + direction.y * direction.y) + direction.z * direction.z
      direction *= inverseRoot(squared)
      guard squared < rule.attraction2, squared >= rule.least2 else { continue }
      let bearing = (direction.x * heading.x + direction.y * heading.y) + direction.z * heading.z
      let isSeen = bearing > rule.cosine
      if squared < rule.repulsion2 {
        guard isSeen || rule.repels_unseen != 0 else { continue }
        repulsion[j & 7] -= direction
        isRepelled = true
      } else if isSeen {
        let aligns = squared < rule.orientation2
        guidance[j & 7] += aligns ? SIMD3(fish.wx[j], fish.wy[j], fish.wz[j]) : direction
      }
    }
    let s = isRepelled ? repulsion : guidance
    return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
  }

  /// 1/√x within an ulp or two, as the lanes compute it.
  private static func inverseRoot(_ x: Double) -> Double {
    let y = Double(1 / Float(x).squareRoot())
    let e = 1 - (x * y) * y
    return y + (y * e) * (0.5 + 0.375 * e)
  }
}
