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
    let count = (groups.max().map(Int.init) ?? -1) + 1
    var sizes = [Int](repeating: 0, count: count)
    for group in groups { sizes[Int(group)] += 1 }
    let isFollowed = sizes.map { $0 >= minimumSize }
    var members = [[Int]](repeating: [], count: count)
    for (individual, group) in zip(individuals, groups) where isFollowed[Int(group)] {
      members[Int(group)].append(individual)
    }
    // How many individuals each group that is followed has from each identity.
    let shared = members.map { group in
      var counts: [Int: Int] = [:]
      var run = (identity: -1, count: 0)
      for individual in group where individual < current.count {
        if current[individual] != run.identity {
          if run.identity >= 0 { counts[run.identity, default: 0] += run.count }
          run = (current[individual], 0)
        }
        run.count += 1
      }
      if run.identity >= 0 { counts[run.identity, default: 0] += run.count }
      return counts
    }
    var identities = inherit(shared, isFollowed)
    for group in 0..<count where isFollowed[group] && identities[group] == nil {
      identities[group] = identityCount
      identityCount += 1
    }
    record(frame, time, members, shared, identities)
    let needed = (individuals.max() ?? -1) + 1
    if current.count < needed { current += repeatElement(-1, count: needed - current.count) }
    for individual in current.indices { current[individual] = -1 }
    for group in 0..<count {
      guard let identity = identities[group] else { continue }
      for individual in members[group] { current[individual] = identity }
    }
    last = (individuals, groups, identities)
    return identities
  }

  /// Hands identities on, the largest overlap first; among equals the lower identity, then the first group.
  private func inherit(_ shared: [[Int: Int]], _ isFollowed: [Bool]) -> [Int?] {
    var claims: [(overlap: Int, identity: Int, group: Int)] = []
    for group in shared.indices where isFollowed[group] {
      for (identity, overlap) in shared[group] { claims.append((overlap, identity, group)) }
    }
    claims.sort { ($1.overlap, $0.identity, $0.group) < ($0.overlap, $1.identity, $1.group) }
    var identities = [Int?](repeating: nil, count: shared.count)
    var taken: Set<Int> = []
    for claim in claims where identities[claim.group] == nil && taken.insert(claim.identity).inserted {
      identities[claim.group] = claim.identity
    }
    return identities
  }

  private mutating func record(
    _ frame: Int, _ time: Double, _ members: [[Int]], _ shared: [[Int: Int]], _ identities: [Int?]
  ) {
    // An identity took part in a group if it gave at least a group's worth of individuals.
    let parents = shared.map { counts in counts.filter { $0.value >= minimumSize }.keys.sorted() }
    for identity in Set(parents.joined()).sorted() {
      let parts = parents.indices.filter { identities[$0] != nil && parents[$0].contains(identity) }
      guard parts.count > 1 else { continue }
      let ordered = parts.sorted { (identities[$0] ?? 0) < (identities[$1] ?? 0) }
      events.append(
        GroupEvent(
          kind: .split, frame: frame, time: time, before: [identity],
          after: ordered.compactMap { identities[$0] }, sizes: ordered.map { members[$0].count }))
    }
    for group in members.indices where parents[group].count > 1 {
      guard let identity = identities[group] else { continue }
      events.append(
        GroupEvent(
          kind: .merge, frame: frame, time: time, before: parents[group], after: [identity],
          sizes: [members[group].count]))
    }
  }
}
