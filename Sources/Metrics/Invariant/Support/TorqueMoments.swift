/// What Σ |r̂ × (û − u)|² needs for any u, so that leaving one individual out costs no pass over the others.
struct TorqueMoments {
  private var count = 0.0
  private var torque = 0.0
  private var transverse = SIMD3<Double>.zero
  private var diagonal = SIMD3<Double>.zero
  private var offDiagonal = SIMD3<Double>.zero

  /// Adds an individual, or takes it away again with the weight −1.
  mutating func add(
    _ radial: SIMD3<Double>, _ heading: SIMD3<Double>, _ torque: SIMD3<Double>, weight: Double
  ) {
    count += weight
    self.torque += weight * (torque * torque).sum()
    transverse += weight * (heading - radial * (radial * heading).sum())
    diagonal += weight * (radial * radial)
    offDiagonal += weight * SIMD3(radial.x * radial.y, radial.x * radial.z, radial.y * radial.z)
  }

  /// Σ |r̂ × û|² − 2 u · Σ (û − r̂ (r̂ · û)) + Σ (|u|² − (r̂ · u)²).
  func squares(about u: SIMD3<Double>) -> Double {
    let along =
      (diagonal * u * u).sum()
      + 2 * (offDiagonal.x * u.x * u.y + offDiagonal.y * u.x * u.z + offDiagonal.z * u.y * u.z)
    return torque - 2 * (u * transverse).sum() + (count * (u * u).sum() - along)
  }
}
