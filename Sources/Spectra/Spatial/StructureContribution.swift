/// What one frame adds to structure and current spectra: sums over the wave vectors of each shell of S, J_L and J_T.
public struct StructureContribution: Sendable {
  var sums: [SIMD3<Double>]
}
