/// A diagram of series that belong together.
struct SeriesPanel {
  /// Heading.
  var title: String
  /// Columns of the published family.
  var published: [String]
  /// Columns of the invariant family.
  var invariant: [String]

  /// The seven entropies, without the ending that the invariant ones have.
  static let entropies = [
    "school_cohesion_entropy", "polarization_entropy", "depth_stratification_entropy",
    "angular_momentum_entropy", "nearest_neighbor_entropy", "velocity_correlation_entropy",
    "school_shape_entropy",
  ]

  /// All of them, from top to bottom.
  static let all = [
    SeriesPanel(
      title: "Order parameters", published: ["polarization", "rotation"],
      invariant: ["polarization_unbiased", "milling_unbiased"]),
    SeriesPanel(title: "Entropies", published: entropies, invariant: entropies.map { $0 + "_invariant" }),
    SeriesPanel(
      title: "Oceanic Schooling Index", published: ["oceanic_schooling_index"],
      invariant: ["oceanic_schooling_index_invariant"]),
  ]

  var json: JSONValue {
    .object([
      ("title", .string(title)), ("published", .array(published.map(JSONValue.string))),
      ("invariant", .array(invariant.map(JSONValue.string))),
    ])
  }
}
