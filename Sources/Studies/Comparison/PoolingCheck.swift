import TrajectoryModel

/// Ways in which the recordings of a study differ that have nothing to do with the animals.
public enum PoolingCheck {
  /// One notice for every property that is not the same in all recordings, with what it does to which measure.
  public static func notices(_ recordings: [RecordingMeasures]) -> [Notice] {
    let done = recordings.compactMap { recording in
      recording.traits.map { (group: recording.entry.group, traits: $0) }
    }
    var notices: [Notice] = []
    func add(_ code: String, _ what: String, _ effect: String, _ property: (RecordingTraits) -> String) {
      let values = done.map { property($0.traits) }
      let kinds = Set(values)
      guard kinds.count > 1 else { return }
      let groups = Set(done.map(\.group)).sorted().map { group in
        let own = Set(zip(done, values).filter { $0.0.group == group }.map(\.1)).sorted()
        return "\(group): \(own.prefix(4).joined(separator: ", "))\(own.count > 4 ? ", …" : "")"
      }
      notices.append(
        Notice(
          "pooling-" + code, "\(what) differ (\(groups.joined(separator: "; "))): \(effect)",
          count: kinds.count))
    }
    add(
      "time-step", "time steps", "velocities by differences, integral_time and peak_frequency depend on them"
    ) {
      $0.timeStep.map { String($0) } ?? "uneven"
    }
    add(
      "group-size", "group sizes",
      "published metrics are biased by the number of individuals; compare invariant ones"
    ) {
      String($0.individuals)
    }
    add("box", "boxes", "published cohesion, depth and index depend on the box; compare invariant metrics") {
      $0.box.isEmpty ? "open" : $0.box.map { String($0) }.joined(separator: " × ")
    }
    add("unit", "units", "lengths, speeds and times cannot be compared without --scale and --unit") {
      "\($0.lengthUnit ?? "unknown")/\($0.timeUnit ?? "unknown")"
    }
    add("dimensions", "spatial dimensions", "no entropy or order parameter can be compared between them") {
      "\($0.dimensions)-D"
    }
    add("velocity", "sources of velocities", "smoothing changes headings; use one --velocity for all") {
      $0.velocity
    }
    let missing = done.map(\.traits.missingFraction).filter(\.isFinite)
    if let low = missing.min(), let high = missing.max(), high - low > 0.05 {
      let shares = "\((low * 100).rounded()) to \((high * 100).rounded()) %"
      notices.append(
        Notice(
          "pooling-missing", "missing shares differ (\(shares)): sparse frames bias every metric",
          count: done.count))
    }
    return notices
  }
}
