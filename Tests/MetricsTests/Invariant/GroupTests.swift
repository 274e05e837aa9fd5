import Metrics
import Testing
import TrajectoryModel

@Suite struct GroupTests {
  @Test func identitiesThroughASplitAndAMerge() {
    var tracker = GroupTracker()
    let everybody = Array(0..<10)
    func add(_ frame: Int, _ groups: [Int32]) -> [Int?] {
      tracker.add(frame: frame, time: Double(frame) / 2, individuals: everybody, groups: groups)
    }
    #expect(add(0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == [0])
    // Six keep the identity, although the others come first.
    #expect(add(1, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]) == [1, 0])
    #expect(add(2, [0, 0, 0, 0, 1, 1, 1, 1, 1, 1]) == [1, 0])
    #expect(add(3, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0]) == [0])
    #expect(
      tracker.events == [
        GroupEvent(kind: .split, frame: 1, time: 0.5, before: [0], after: [0, 1], sizes: [6, 4]),
        GroupEvent(kind: .merge, frame: 3, time: 1.5, before: [0, 1], after: [0], sizes: [10]),
      ])
  }

  @Test func strugglersAndGapsAreNoEvents() {
    var tracker = GroupTracker()
    tracker.add(frame: 0, time: 0, individuals: [0, 1, 2, 3, 4], groups: [0, 0, 0, 0, 0])
    // One alone is no group; another is not seen.
    #expect(tracker.add(frame: 1, time: 1, individuals: [0, 1, 2, 4], groups: [0, 0, 0, 1]) == [0, nil])
    #expect(tracker.add(frame: 2, time: 2, individuals: [0, 1, 2, 3, 4], groups: [0, 0, 0, 0, 0]) == [0])
    #expect(tracker.add(frame: 3, time: 3, individuals: [], groups: []) == [])
    #expect(tracker.events.isEmpty)
  }

  @Test func aFrameSeenTwiceSaysNothingNew() {
    var dice = Dice(3)
    var (once, twice) = (GroupTracker(), GroupTracker())
    var size = 12
    for frame in 0..<200 {
      if dice.uniform() < 0.3 { size = [3, 4, 6, 12][dice.integer(0...3)] }
      let individuals = (0..<12).filter { _ in dice.uniform() < 0.9 }
      var numbers: [Int: Int32] = [:]
      let groups = individuals.map { individual -> Int32 in
        let key = individual / size
        let group = numbers[key] ?? Int32(numbers.count)
        numbers[key] = group
        return group
      }
      func add(to tracker: inout GroupTracker) -> [Int?] {
        tracker.add(frame: frame, time: Double(frame), individuals: individuals, groups: groups)
      }
      let expected = add(to: &once)
      #expect(add(to: &twice) == expected)
      #expect(add(to: &twice) == expected)
    }
    #expect(once.events.count > 20)
    #expect(once.events == twice.events)
  }

  @Test func anIdentityStaysWithMostOfItsIndividuals() {
    var dice = Dice(4)
    var tracker = GroupTracker()
    var before: [Int] = []
    for frame in 0..<300 {
      let individuals = (0..<40).filter { _ in dice.uniform() < 0.9 }
      let groups = individuals.map { Int32((($0 + 2 * frame) % 40) / 7) }
      // Numbered from 0 without gaps, as they come.
      var numbers: [Int32: Int32] = [:]
      for group in groups where numbers[group] == nil { numbers[group] = Int32(numbers.count) }
      let numbered = groups.map { numbers[$0] ?? 0 }
      let identities = tracker.add(
        frame: frame, time: Double(frame), individuals: individuals, groups: numbered)
      let members = (0..<numbers.count).map { group in
        zip(individuals, numbered).filter { $0.1 == Int32(group) }.map(\.0)
      }
      #expect(members.map { $0.count >= 2 } == identities.map { $0 != nil })
      #expect(Set(identities.compactMap(\.self)).count == identities.compactMap(\.self).count)
      for (group, identity) in identities.enumerated() {
        guard let identity else { continue }
        #expect(members[group].allSatisfy { tracker.current[$0] == identity })
        func shared(_ group: Int) -> Int {
          members[group].filter { $0 < before.count && before[$0] == identity }.count
        }
        // Whoever has more of it than the heir must itself be the heir of a larger share.
        for other in members.indices where shared(other) > shared(group) && shared(group) > 0 {
          let heritage = members[other].filter { $0 < before.count && before[$0] == identities[other] }
          #expect(heritage.count >= shared(other))
        }
      }
      before = tracker.current
    }
    #expect(tracker.events.count > 20)
  }

  private func pair(_ dice: inout Dice) -> School {
    var school = School(positions: [], velocities: [])
    for i in 0..<50 {
      let first = i % 5 < 2
      school.positions.append(dice.inBall(3) + SIMD3(first ? -20 : 20, 0, 0))
      school.velocities.append(first ? SIMD3(0, 1, 0) : SIMD3(1, 0, 0))
    }
    return school
  }

  @Test func componentsAndTheLargest() {
    var dice = Dice(1)
    var school = pair(&dice)
    #expect(school(Groups.self) == 2)
    #expect(school(LargestGroupFraction.self) == 0.6)
    #expect(school(Polarization.self) < 0.9)
    school.invariant.onlyLargestGroup = true
    // The metrics are those of the thirty; the groups are still those of all.
    #expect((school(Polarization.self) - 1).magnitude < 1e-12)
    #expect(school(RadiusOfGyration.self) < 1.1)
    #expect(school(Groups.self) == 2)
    #expect(school(LargestGroupFraction.self) == 0.6)
  }

  @Test func theLargestGroupAloneIsTheSameSchool() {
    var dice = Dice(2)
    var school = pair(&dice)
    let ids = (0..<50).filter { $0 % 5 >= 2 }
    let alone = School(
      positions: ids.map { school.positions[$0] }, velocities: ids.map { school.velocities[$0] })
    school.invariant.onlyLargestGroup = true
    let names = ["groups", "largest_group_fraction"]
    for metric in MetricRegistry.all where !names.contains(metric.column.name) {
      let (a, b) = (school(metric), alone(metric))
      #expect(a == b || a.isNaN && b.isNaN, "\(metric.column.name)")
    }
  }
}
