/// Where one phase ends and the next begins; every number is an option and is written into the output.
public struct PhaseCutoffs: Equatable, Sendable {
  /// Calibrated rule: p̂ above which a school is highly parallel.
  public var highlyParallel = 0.965
  /// Calibrated rule: p̂ from which a school is dynamic parallel, below which it may be a torus.
  public var parallel = 0.6
  /// Calibrated rule: m̂ above which a school that is not parallel is a torus.
  public var torus = 0.55
  /// Calibrated rule: p̂ below which a school may be a swarm.
  public var swarmPolarization = 0.4
  /// Calibrated rule: m̂ below which a school may be a swarm.
  public var swarmMilling = 0.45
  /// Calibrated rule: smallest standard error of p̂ and m̂.
  public var errorFloor = 0.005
  /// Two dimensions: unbiased nematic order from which a swarm may be a mill seen edge-on.
  public var nematic = 0.3
  /// Share of the time that each of two phases needs for a recording to be bistable.
  public var bistableShare = 0.1
  /// Tunstrøm's rule: order parameter above which a school is polarized, or milling.
  public var tunstromHigh = 0.65
  /// Tunstrøm's rule: order parameter below which a school is not polarized, or not milling.
  public var tunstromLow = 0.35

  /// The default cut-offs.
  public init() {}
}
