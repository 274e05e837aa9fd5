/// The phase of a recording, frame by frame and as a whole.
public struct PhaseResult: Sendable {
  /// Why a recording has no phase.
  public enum Undefined: String, Sendable {
    /// Nowhere are there two individuals with a heading.
    case fewHeadings = "fewer than two headings"
    /// There are individuals with velocities, but they stand still.
    case noMotion = "no motion"
  }

  /// Labels of each frame.
  public let frames: PhaseLabelSeries
  /// The phase with the largest mean posterior; `nil` where it is undefined.
  public let label: Phase?
  /// Its mean posterior; NaN where it is undefined.
  public let confidence: Double
  /// Why there is no label.
  public let undefined: Undefined?
  /// Mean posterior of each phase, in the order of `Phase.allCases`.
  public let meanPosterior: [Double]
  /// Stays, transitions, occupancy.
  public let dynamics: PhaseDynamics
  /// Where the school was in the plane of polarization and milling.
  public let density: OrderDensity
  /// The published rule on the last frame, as the package does.
  public let publishedFinal: Phase?
  /// The published rule on the means of P and M over all frames.
  public let publishedMean: Phase?
  /// Mean unbiased nematic order in two dimensions; NaN in three.
  public let nematic: Double
  /// Whether the label may be that of a mill seen edge-on: a swarm in two dimensions whose headings share a line.
  public let isAmbiguous: Bool
  /// Frames in which milling is about the circular-mean centroid, because the school percolates.
  public let percolatingFrames: Int
  /// The mean dwell time that the smoothing assumed, in time units.
  public let dwell: Double
}
