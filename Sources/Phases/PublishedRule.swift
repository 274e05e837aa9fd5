/// The rule of dewi-kadita 0.0.4, for comparison with arXiv:2602.07948.
public enum PublishedRule {
  /// The phase of a frame from its published polarization and rotation; `nil` if either is NaN.
  public static func phase(polarization: Double, rotation: Double) -> Phase? {
    guard !polarization.isNaN, !rotation.isNaN else { return nil }
    if polarization > 0.9 { return .highlyParallel }
    if polarization > 0.7 { return .dynamicParallel }
    if rotation > 0.5 { return .torus }
    if polarization > 0.4 || rotation > 0.3 { return .transitional }
    return .swarm
  }
}
