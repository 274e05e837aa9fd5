/// What the four states look like in every entropy: what the profile of a recording is compared with.
///
/// Means and population standard deviations over the second half of the recordings in `fixtures/states`, 100 fish each
/// from kadita's own simulator in the states of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065): the fields
/// `mean_second_half` and `sd_second_half` of `kadita analyze fixtures/states/torus.nc --json` and so on.
/// `CanonicalProfilesTests` computes them again. The invariant depth entropy needs a depth, which open water has not.
public enum CanonicalProfiles {
  /// A number of a state.
  public struct Value: Sendable {
    /// Name of the state, as of the preset.
    public var state: String
    /// Column.
    public var metric: String
    /// Mean over time.
    public var mean: Double
    /// Population standard deviation over time.
    public var standardDeviation: Double
  }

  /// The states, from disorder to order.
  public static let states = ["swarm", "torus", "dynamic-parallel", "highly-parallel"]

  /// Where the numbers come from, in a sentence.
  public static let source =
    "kadita's simulator in the four states of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065), 100 fish each, second "
    + "half of fixtures/states: mean and standard deviation over time"

  /// The number of a state; `nil` where there is none.
  public static func value(_ metric: String, in state: String) -> Value? {
    values.first { $0.metric == metric && $0.state == state }
  }

  /// All numbers.
  public static let values: [Value] = table.split(separator: "\n").compactMap { row in
    let cells = row.split(separator: ",")
    guard cells.count == 4, let mean = Double(cells[2]), let deviation = Double(cells[3]) else { return nil }
    return Value(
      state: String(cells[0]), metric: String(cells[1]), mean: mean, standardDeviation: deviation)
  }

  /// Rows: state, metric, mean, standard deviation.
  static let table = """
    swarm,polarization,0.0986724,0.0341
    swarm,rotation,0.0649908,0.0292
    swarm,school_cohesion_entropy,0.313092,0.0163
    swarm,polarization_entropy,0.753021,0.00969
    swarm,depth_stratification_entropy,0.422046,0.0236
    swarm,angular_momentum_entropy,0.805473,0.037
    swarm,nearest_neighbor_entropy,0.4456,0.0218
    swarm,velocity_correlation_entropy,0.999431,0.000207
    swarm,school_shape_entropy,0.981531,0.011
    swarm,oceanic_schooling_index,0.688015,0.00593
    swarm,polarization_unbiased,0.0347403,0.0466
    swarm,milling_unbiased,0.0183733,0.0321
    swarm,school_cohesion_entropy_invariant,1.12909,0.187
    swarm,polarization_entropy_invariant,0.987426,0.0547
    swarm,angular_momentum_entropy_invariant,0.980512,0.0593
    swarm,nearest_neighbor_entropy_invariant,0.864679,0.0618
    swarm,velocity_correlation_entropy_invariant,1.0048,0.0341
    swarm,school_shape_entropy_invariant,0.994087,0.009
    swarm,oceanic_schooling_index_invariant,1.00532,0.0476
    torus,polarization,0.0768808,0.035
    torus,rotation,0.805494,0.0217
    torus,school_cohesion_entropy,0.409312,0.0275
    torus,polarization_entropy,0.699224,0.0151
    torus,depth_stratification_entropy,0.738524,0.0332
    torus,angular_momentum_entropy,0.639741,0.0456
    torus,nearest_neighbor_entropy,0.447309,0.0265
    torus,velocity_correlation_entropy,0.976196,0.00453
    torus,school_shape_entropy,0.723112,0.0231
    torus,oceanic_schooling_index,0.672478,0.0096
    torus,polarization_unbiased,0.0184794,0.0367
    torus,milling_unbiased,0.80423,0.0216
    torus,school_cohesion_entropy_invariant,1.11289,0.154
    torus,polarization_entropy_invariant,0.458404,0.0528
    torus,angular_momentum_entropy_invariant,0.284432,0.0367
    torus,nearest_neighbor_entropy_invariant,0.903272,0.0928
    torus,velocity_correlation_entropy_invariant,0.464483,0.041
    torus,school_shape_entropy_invariant,0.734251,0.0235
    torus,oceanic_schooling_index_invariant,0.650856,0.0437
    dynamic-parallel,polarization,0.799916,0.0281
    dynamic-parallel,rotation,0.0611932,0.0218
    dynamic-parallel,school_cohesion_entropy,0,0
    dynamic-parallel,polarization_entropy,0.611721,0.0219
    dynamic-parallel,depth_stratification_entropy,0.0112409,0.0459
    dynamic-parallel,angular_momentum_entropy,0.837867,0.0284
    dynamic-parallel,nearest_neighbor_entropy,0.395801,0.0206
    dynamic-parallel,velocity_correlation_entropy,0.758232,0.0417
    dynamic-parallel,school_shape_entropy,0.977604,0.0145
    dynamic-parallel,oceanic_schooling_index,0.513033,0.0162
    dynamic-parallel,polarization_unbiased,0.797631,0.0284
    dynamic-parallel,milling_unbiased,0.0317061,0.0299
    dynamic-parallel,school_cohesion_entropy_invariant,0.865078,0.152
    dynamic-parallel,polarization_entropy_invariant,0.250946,0.0387
    dynamic-parallel,angular_momentum_entropy_invariant,0.936971,0.161
    dynamic-parallel,nearest_neighbor_entropy_invariant,0.731042,0.0569
    dynamic-parallel,velocity_correlation_entropy_invariant,0.466716,0.0702
    dynamic-parallel,school_shape_entropy_invariant,0.990475,0.0128
    dynamic-parallel,oceanic_schooling_index_invariant,0.60554,0.0462
    highly-parallel,polarization,0.999016,0.000144
    highly-parallel,rotation,0.0469846,0.00963
    highly-parallel,school_cohesion_entropy,0,0
    highly-parallel,polarization_entropy,0.0722361,0.0495
    highly-parallel,depth_stratification_entropy,0.0226635,0.0651
    highly-parallel,angular_momentum_entropy,0.894245,0.0151
    highly-parallel,nearest_neighbor_entropy,0.360558,0.0137
    highly-parallel,velocity_correlation_entropy,0,0
    highly-parallel,school_shape_entropy,0.748004,0.00405
    highly-parallel,oceanic_schooling_index,0.204435,0.0167
    highly-parallel,polarization_unbiased,0.999006,0.000145
    highly-parallel,milling_unbiased,0.00214435,0.00229
    highly-parallel,school_cohesion_entropy_invariant,0.356553,0.0373
    highly-parallel,polarization_entropy_invariant,0.00112816,0.000173
    highly-parallel,angular_momentum_entropy_invariant,1.07797,0.0725
    highly-parallel,nearest_neighbor_entropy_invariant,0.642612,0.0426
    highly-parallel,velocity_correlation_entropy_invariant,0.00261708,0.000369
    highly-parallel,school_shape_entropy_invariant,0.759526,0.00411
    highly-parallel,oceanic_schooling_index_invariant,0.316759,0.011
    """
}
