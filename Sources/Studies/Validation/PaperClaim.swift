/// A statement of the published paper (arXiv 2602.07948) about a simulated state.
///
/// Claims are reported, not required: the package itself does not meet all of them.
struct PaperClaim: Sendable {
  /// What the statement is about.
  enum Quantity: Sendable {
    /// The mean of a column over the second half, averaged over seeds.
    case mean(String)
    /// The share of single frames with a polarization below 0.1.
    case shareBelowTenth
  }

  /// Preset.
  var state: String
  /// What it is about.
  var quantity: Quantity
  /// The statement.
  var text: String
  /// Where the quantity lies if the statement holds, to the digits in which it is made.
  var range: ClosedRange<Double>
  /// What dewi-kadita 0.0.4 itself gives over 12 seeds.
  var package: String
}
