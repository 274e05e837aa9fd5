import TrajectoryModel

/// Ways in which the recordings of a study differ that have nothing to do with the animals.
public enum PoolingCheck {
  /// Missing shares that are further apart than this are named.
  static let missingRange = 0.05

  /// A property of recordings that should be the same before they are pooled.
  private struct Property: Sendable {
    var code: String
    var name: String
    /// What a difference does to which measure.
    var effect: String
    var value: @Sendable (RecordingTraits) -> String
  }

  private static let properties = [
    Property(
      code: "time-step", name: "time steps",
      effect:
        "peak_frequency, integral_time, and speeds and headings by differences depend on them; bring all to "
        + "one with --resample",
      value: { $0.timeStep.map { String($0) } ?? "uneven" }),
    Property(
      code: "group-size", name: "group sizes",
      effect: "polarization, rotation and all published entropies are biased by the number of individuals; "
        + "compare the invariant ones",
      value: { String($0.individuals) }),
    Property(
      code: "box", name: "boxes",
      effect:
        "published cohesion, depth, spread, shape and oceanic_schooling_index depend on the box; compare the "
        + "invariant ones",
      value: { $0.box.isEmpty ? "open" : $0.box.map { String($0) }.joined(separator: " × ") }),
    Property(
      code: "unit", name: "units",
      effect: "radius_of_gyration, nearest_neighbor_distance, speeds, correlation_length, integral_time and "
        + "peak_frequency cannot be compared; give --scale and --unit, --fps",
      value: { "\($0.lengthUnit ?? "unknown")/\($0.timeUnit ?? "unknown")" }),
    Property(
      code: "dimensions", name: "spatial dimensions",
      effect: "no entropy or order parameter can be compared between them; use --axes x,y for all",
      value: { "\($0.dimensions)-D" }),
    Property(
      code: "velocity", name: "sources of velocities",
      effect:
        "smoothing changes headings, and with them all but the positional measures; use one --velocity for all",
      value: { $0.velocity }),
  ]

  /// One notice for every property that is not the same in all recordings, with what it does to which measure.
  public static func notices(_ recordings: [RecordingMeasures]) -> [Notice] {
    let done = recordings.compactMap { recording in
      recording.traits.map { (group: recording.entry.group, traits: $0) }
    }
    let groups = Set(done.map(\.group)).sorted()
    var notices: [Notice] = []
    for property in properties {
      let values = done.map { property.value($0.traits) }
      let kinds = Set(values)
      guard kinds.count > 1 else { continue }
      let found = groups.map { group in
        let own = Set(zip(done, values).filter { $0.0.group == group }.map(\.1)).sorted()
        return "\(group): \(own.prefix(4).joined(separator: ", "))\(own.count > 4 ? ", …" : "")"
      }
      notices.append(
        Notice(
          "pooling-" + property.code,
          "\(property.name) differ (\(found.joined(separator: "; "))): \(property.effect)", count: kinds.count
        ))
    }
    let missing = done.map(\.traits.missingFraction).filter(\.isFinite)
    if let low = missing.min(), let high = missing.max(), high - low > missingRange {
      let found = groups.map { group in
        let own = done.filter { $0.group == group }.map(\.traits.missingFraction).filter(\.isFinite)
        return "\(group): \(percent(own.min())) to \(percent(own.max())) %"
      }
      notices.append(
        Notice(
          "pooling-missing",
          "missing shares differ (\(found.joined(separator: "; "))): gaps thin the school out, which raises "
            + "nearest_neighbor_distance and biases polarization, rotation and the published entropies",
          count: done.count))
    }
    return notices
  }

  private static func percent(_ share: Double?) -> String {
    share.map { String(Int(($0 * 100).rounded())) } ?? "–"
  }
}
