/// Follows groups from frame to frame: which is which, when they split and when they merge.
///
/// A group keeps its identity as long as it shares more individuals with the group of that identity in the frame
/// before than any other group does; the others get new identities. Individuals that are missing in either frame say
/// nothing. Groups smaller than a minimum (lone individuals) are not followed.
public struct GroupTracker: Sendable {
  /// Fewest individuals that make a group.
  public let minimumSize: Int
  /// What happened so far.
  public private(set) var events: [GroupEvent] = []
  /// How many identities there have been.
  public private(set) var identityCount = 0
  /// Identity of each individual's group in the last frame, -1 where it has none; it ends with the last individual
  /// that has been located so far.
  public private(set) var current: [Int] = []
  private var last: (individuals: [Int], groups: [Int32], identities: [Int?]) = ([], [], [])
  /// The group of each individual in the last frame, -1 where it was in none that is followed.
  private var before: [Int32] = []

  /// A tracker of groups of at least `minimumSize` individuals.
  public init(minimumSize: Int = 2) { self.minimumSize = minimumSize }

  /// Takes the next frame and returns the identity of each of its groups; `nil` for what is too small.
  ///
  /// - Parameters:
  ///   - frame: index of the frame.
  ///   - time: its time, in time units.
  ///   - individuals: the individuals of the recording that are located.
  ///   - groups: the group, numbered from 0, of each of them.
  @discardableResult
  public mutating func add(frame: Int, time: Double, individuals: [Int], groups: [Int32]) -> [Int?] {
    // In most frames nothing happens.
    if individuals == last.individuals, groups == last.groups { return last.identities }
    var sizes: [Int] = []
    for group in groups {
      if group >= sizes.count { sizes += repeatElement(0, count: Int(group) + 1 - sizes.count) }
      sizes[Int(group)] += 1
    }
    let overlaps = overlaps(individuals, groups, sizes)
    var identities = inherit(overlaps, groups: sizes.count)
    for group in sizes.indices where sizes[group] >= minimumSize && identities[group] == nil {
      identities[group] = identityCount
      identityCount += 1
    }
    record(frame, time, sizes, overlaps, identities)
    follow(individuals, groups, identities)
    last = (individuals, groups, identities)
    return identities
  }

  /// How many individuals each group that is followed has from each of the last frame, in no particular order.
  private func overlaps(_ individuals: [Int], _ groups: [Int32], _ sizes: [Int]) -> [GroupOverlap] {
    // Individuals in the order of their groups, so that one place a group of the last frame is enough.
    var ends = [0] + sizes
    for group in sizes.indices { ends[group + 1] += ends[group] }
    var order = [Int](repeating: 0, count: groups.count)
    for (place, group) in groups.enumerated() {
      order[ends[Int(group)]] = place
      ends[Int(group)] += 1
    }
    var places = [Int](repeating: -1, count: last.identities.count)
    var overlaps: [GroupOverlap] = []
    for place in order {
      let (individual, group) = (individuals[place], Int(groups[place]))
      guard sizes[group] >= minimumSize, individual < before.count, before[individual] >= 0,
        let identity = last.identities[Int(before[individual])]
      else { continue }
      let known = places[Int(before[individual])]
      if known >= 0, overlaps[known].group == group {
        overlaps[known].count += 1
      } else {
        places[Int(before[individual])] = overlaps.count
        overlaps.append(GroupOverlap(identity: identity, group: group, count: 1))
      }
    }
    return overlaps
  }

  /// Hands identities on, the largest overlap first; among equals the lower identity, then the first group.
  private func inherit(_ overlaps: [GroupOverlap], groups: Int) -> [Int?] {
    var identities = [Int?](repeating: nil, count: groups)
    // Most identities stay in one group that has no other.
    if overlaps.count == 1 {
      identities[overlaps[0].group] = overlaps[0].identity
      return identities
    }
    var taken: Set<Int> = []
    for claim in overlaps.sorted(by: {
      ($1.count, $0.identity, $0.group) < ($0.count, $1.identity, $1.group)
    }) where identities[claim.group] == nil && taken.insert(claim.identity).inserted {
      identities[claim.group] = claim.identity
    }
    return identities
  }

  private mutating func follow(_ individuals: [Int], _ groups: [Int32], _ identities: [Int?]) {
    for individual in before.indices {
      before[individual] = -1
      current[individual] = -1
    }
    for (individual, group) in zip(individuals, groups) {
      if individual >= before.count {
        let missing = individual + 1 - before.count
        before += repeatElement(-1, count: missing)
        current += repeatElement(-1, count: missing)
      }
      guard let identity = identities[Int(group)] else { continue }
      before[individual] = group
      current[individual] = identity
    }
  }

  private mutating func record(
    _ frame: Int, _ time: Double, _ sizes: [Int], _ overlaps: [GroupOverlap], _ identities: [Int?]
  ) {
    // An identity took part in a group if it gave at least a group's worth of individuals.
    let parts = overlaps.filter { $0.count >= minimumSize }
    guard parts.count > 1 else { return }
    for (identity, parts) in Dictionary(grouping: parts, by: \.identity).sorted(by: { $0.key < $1.key })
    where parts.count > 1 {
      let after = parts.map { (identity: identities[$0.group] ?? 0, size: sizes[$0.group]) }
        .sorted { $0.identity < $1.identity }
      events.append(
        GroupEvent(
          kind: .split, frame: frame, time: time, before: [identity], after: after.map(\.identity),
          sizes: after.map(\.size)))
    }
    for (group, parents) in Dictionary(grouping: parts, by: \.group).sorted(by: { $0.key < $1.key })
    where parents.count > 1 {
      guard let identity = identities[group] else { continue }
      events.append(
        GroupEvent(
          kind: .merge, frame: frame, time: time, before: parents.map(\.identity).sorted(), after: [identity],
          sizes: [sizes[group]]))
    }
  }
}
