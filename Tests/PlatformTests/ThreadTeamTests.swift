import Glibc
import Platform
import Synchronization
import Testing

@Suite struct ThreadTeamTests {
  /// How often each item was handled.
  private final class Visits: Sendable {
    private let counts: Mutex<[Int]>

    init(_ items: Int) { counts = Mutex([Int](repeating: 0, count: items)) }

    func note(_ item: Int) { counts.withLock { $0[item] += 1 } }

    var each: [Int] { counts.withLock { $0 } }
  }

  @Test(arguments: [1, 2, 3, 8, 40], [0, 1, 2, 1000]) func visitsEveryItemOnce(threads: Int, items: Int) {
    let team = ThreadTeam(threads: threads)
    #expect(team.threads <= threads)
    let visits = Visits(items)
    team.forEach(items) { item, worker in
      #expect(0..<team.threads ~= worker)
      visits.note(item)
    }
    #expect(visits.each == [Int](repeating: 1, count: items))
  }

  /// Far more rounds than a worker can oversleep, with more threads than processors; what one round wrote the next one
  /// reads, without locks.
  @Test(arguments: [2, 3, 8, 40]) func everyRoundIsCompleteBeforeTheNext(threads: Int) {
    let team = ThreadTeam(threads: threads)
    let items = 24
    nonisolated(unsafe) let numbers = UnsafeMutablePointer<Int>.allocate(capacity: 2 * items)
    defer { numbers.deallocate() }
    numbers.initialize(repeating: 0, count: 2 * items)
    for round in 0..<3000 {
      let (from, to) = (round % 2 * items, (round + 1) % 2 * items)
      team.forEach(items) { item, _ in numbers[to + item] = numbers[from + (item * 7 + 1) % items] + 1 }
    }
    #expect((0..<items).allSatisfy { numbers[$0] == 3000 })
  }

  /// A worker belongs to one thread at a time: what is its own needs no lock.
  @Test func aWorkerHandlesOneItemAtATime() {
    let team = ThreadTeam(threads: 4)
    nonisolated(unsafe) let sums = UnsafeMutablePointer<Int>.allocate(capacity: 4)
    defer { sums.deallocate() }
    sums.initialize(repeating: 0, count: 4)
    for _ in 0..<200 { team.forEach(100) { item, worker in sums[worker] += item } }
    #expect((0..<4).reduce(0) { $0 + sums[$1] } == 200 * 4950)
  }

  @Test func loopsMayBeNested() {
    let team = ThreadTeam(threads: 3)
    let visits = Visits(60)
    team.forEach(6) { outer, _ in team.forEach(10) { inner, _ in visits.note(10 * outer + inner) } }
    #expect(visits.each == [Int](repeating: 1, count: 60))
  }

  @Test func severalThreadsMayUseOneTeam() {
    let team = ThreadTeam(threads: 2)
    let visits = Visits(400)
    Parallel.forEach(4, threads: 4) { part, _ in
      for round in 0..<10 { team.forEach(10) { item, _ in visits.note(100 * part + 10 * round + item) } }
    }
    #expect(visits.each == [Int](repeating: 1, count: 400))
  }

  /// Workers that have gone to sleep in the meantime are woken.
  @Test func sleepersWake() {
    let team = ThreadTeam(threads: 3)
    let visits = Visits(50)
    for round in 0..<5 {
      usleep(20_000)
      team.forEach(10) { item, _ in
        usleep(500)
        visits.note(10 * round + item)
      }
    }
    #expect(visits.each == [Int](repeating: 1, count: 50))
  }

  @Test func teamsComeAndGo() {
    for _ in 0..<200 { #expect(ThreadTeam(threads: 5).threads > 1) }
    for _ in 0..<200 {
      let visits = Visits(8)
      ThreadTeam(threads: 5).forEach(8) { item, _ in visits.note(item) }
      #expect(visits.each == [Int](repeating: 1, count: 8))
    }
  }
}
