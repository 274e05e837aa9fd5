import Synchronization

/// The loops of a ``ThreadTeam`` one after another, and who takes part in the present one.
final class TeamRounds: Sendable {
  typealias Body = @Sendable (_ item: Int, _ worker: Int) -> Void

  /// Number of the round, above 16 bits: the workers in it, times two, plus one while more may enter.
  ///
  /// One number, so that a worker enters a round only as long as it is open.
  private let gate = Atomic<UInt64>(0)
  private let isOver = Atomic<Bool>(false)
  private let bell = Bell()
  // Written while nobody is in a round.
  nonisolated(unsafe) private var count = 0
  nonisolated(unsafe) private var body: Body?
  // Whoever watches the gate must not hold up those who take items: the two are apart by more than a line of the cache.
  private let gap = (SIMD64<UInt8>.zero, SIMD64<UInt8>.zero)
  private let next = Atomic<Int>(0)

  private static let isOpen: UInt64 = 1
  private static let oneWorker: UInt64 = 2
  private static let roundShift: UInt64 = 16

  /// Does a round, together with those who come.
  func run(_ count: Int, _ body: @escaping Body) {
    self.count = count
    self.body = body
    next.store(0, ordering: .relaxed)
    let round = (gate.load(ordering: .relaxed) >> Self.roundShift) + 1
    gate.store(round << Self.roundShift | Self.isOpen, ordering: .sequentiallyConsistent)
    bell.ring()
    takeItems(as: 0)
    gate.bitwiseAnd(~Self.isOpen, ordering: .relaxed)
    var pause = Pause()
    while gate.load(ordering: .acquiring) != round << Self.roundShift { pause.wait() }
    self.body = nil
  }

  /// Takes part in rounds until the end.
  func work(as worker: Int) {
    var last: UInt64 = 0
    while let round = round(after: last) {
      last = round
      guard enter(round) else { continue }
      takeItems(as: worker)
      gate.wrappingSubtract(Self.oneWorker, ordering: .releasing)
    }
  }

  /// Lets all workers return.
  func end() {
    isOver.store(true, ordering: .sequentiallyConsistent)
    bell.ring()
  }

  private func takeItems(as worker: Int) {
    guard let body else { return }
    let count = count
    while true {
      let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
      if item >= count { return }
      body(item, worker)
    }
  }

  private func enter(_ round: UInt64) -> Bool {
    var state = gate.load(ordering: .relaxed)
    while state >> Self.roundShift == round, state & Self.isOpen != 0 {
      let (done, found) = gate.weakCompareExchange(
        expected: state, desired: state + Self.oneWorker, successOrdering: .acquiring,
        failureOrdering: .relaxed)
      if done { return true }
      state = found
    }
    return false
  }

  /// The number of a round after a given one, as soon as there is one; `nil` at the end.
  private func round(after last: UInt64) -> UInt64? {
    var pause = Pause()
    while !hasNews(after: last), !pause.isLong { pause.wait() }
    if pause.isLong { bell.sleep { hasNews(after: last) } }
    return isOver.load(ordering: .relaxed) ? nil : gate.load(ordering: .relaxed) >> Self.roundShift
  }

  private func hasNews(after last: UInt64) -> Bool {
    gate.load(ordering: .sequentiallyConsistent) >> Self.roundShift != last
      || isOver.load(ordering: .sequentiallyConsistent)
  }
}
