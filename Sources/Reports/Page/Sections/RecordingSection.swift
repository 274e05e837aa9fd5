import TrajectoryModel

/// What was recorded, and what it shows.
enum RecordingSection: PageSection {
  static let id = "recording"
  static let title = "Recording"

  static func body(_ content: PageContent) -> String? {
    let result = content.result
    let info = result.info
    let verdict = "<p class=\"verdict\">\(HTMLText.escaped(PageVerdict.text(result)))</p>"
    let table = result.table
    var rows = [("Frames", String(table.count))]
    var individuals = String(info.individuals.count)
    if let located = table.locatedRange, located.lowerBound != info.individuals.count {
      let (low, high) = (located.lowerBound, located.upperBound)
      individuals += low == high ? ", \(low) at once" : ", \(low) to \(high) at once"
    }
    rows.append(("Individuals", individuals))
    rows.append(("Dimensions", String(info.dimensions)))
    if let (first, last) = table.ends {
      let step = info.timeStep.map { ", step \(NumberText.significant($0))" } ?? ", uneven steps"
      rows.append(
        (
          "Time",
          "\(NumberText.significant(first, digits: 12)) to \(NumberText.significant(last, digits: 12)) \(info.units.time ?? "(unit unknown)")\(step)"
        ))
    }
    rows.append(("Lengths", info.units.length ?? "unit unknown"))
    let edges = (0..<info.dimensions).map { number(info.domain.edges[$0]) }
    rows.append(
      ("Space", info.domain.isPeriodic ? "periodic box \(edges.joined(separator: " × "))" : "open"))
    rows.append(("Velocities", velocity(info.velocitySource)))
    rows.append(
      ("Missing", "\(NumberText.fixed(100 * result.missingFraction, decimals: 2)) % of the positions"))
    rows.append(("Layout", "\(info.layout): \(info.reason)"))
    if let groups = result.groups {
      let splits = groups.events.count { $0.kind == .split }
      rows.append(("Groups", "\(splits) splits, \(groups.events.count - splits) merges"))
    }
    let items = rows.map { "<dt>\(HTMLText.escaped($0.0))</dt><dd>\(HTMLText.escaped($0.1))</dd>" }
    return verdict + "<dl class=\"facts\">\(items.joined())</dl>" + attributes(info)
  }

  /// What the file says of itself, folded away.
  private static func attributes(_ info: RecordingInfo) -> String {
    let known = info.attributes.sorted { $0.key < $1.key }
    guard !known.isEmpty else { return "" }
    let items = known.map { "<dt>\(HTMLText.escaped($0.key))</dt><dd>\(HTMLText.escaped($0.value))</dd>" }
    return "<details><summary>\(known.count) attributes of the recording</summary>"
      + "<dl class=\"facts\">\(items.joined())</dl></details>"
  }

  private static func number(_ value: Double) -> String { NumberText.significant(value, digits: 6) }

  private static func velocity(_ source: RecordingInfo.VelocitySource) -> String {
    switch source {
    case .absent: "none"
    case .file: "as stored"
    case .centralDifference: "central differences of the positions"
    case .savitzkyGolay: "Savitzky–Golay filter of the positions"
    case .heading: "headings from body points"
    }
  }
}
