import KaditaKit

/// The five nearest neighbours of everybody; on several threads as many frames at a time.
struct NearestWorker: TimedWork {
  let units: Int
  private let state: State

  /// A searcher a thread, which alone touches it.
  private final class State: @unchecked Sendable {
    let positions = VectorColumns()
    var searchers: [NearestNeighbors] = []
    var domain = Domain.open
  }

  init(_ school: School, threads: Int) {
    units = threads
    state = State()
    state.domain = .periodic(SIMD3(repeating: school.edge))
    state.searchers = (0..<threads).map { _ in NearestNeighbors() }
    state.positions.resize(to: school.count)
    for i in 0..<school.count {
      state.positions[i] = SIMD3(
        school.positions[3 * i], school.positions[3 * i + 1], school.positions[3 * i + 2])
    }
  }

  func work() {
    let state = state
    Parallel.forEach(units, threads: units) { item, _ in
      _ = state.searchers[item].distances(k: 5, of: state.positions, in: state.domain)
    }
  }
}
