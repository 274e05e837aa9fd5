import CKernels
import Neighbors
import Platform
import TrajectoryModel

/// Desired directions by way of a cell list: the candidates of a cell are gathered once for all animals in it.
final class CellForces {
  private let list = CellList()
  private let sorted = ZoneColumns()
  private let rule: ZoneRule
  private let domain: Domain
  private let kernel: ZoneKernel
  private var workers: [Worker] = []

  /// The buffers of one thread.
  private final class Worker {
    let candidates = ZoneColumns()
    let desired = VectorColumns()
    var runs: [CellList.Run] = []
  }

  init(rule: ZoneRule, domain: Domain, kernel: ZoneKernel) {
    self.rule = rule
    self.domain = domain
    self.kernel = kernel
  }

  /// Computes the desired directions of all animals.
  func compute(
    _ positions: VectorColumns, _ headings: VectorColumns, into desired: VectorColumns, threads: Int
  ) {
    list.build(positions, in: domain, radius: rule.attraction)
    sortHeadings(headings)
    while workers.count < threads { workers.append(Worker()) }
    // A few cells at a time: enough for the hand-over to cost nothing, few enough for the threads to end together.
    let batch = 8
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let result = desired
    Parallel.forEach((list.cellCount + batch - 1) / batch, threads: threads) { item, worker in
      for cell in item * batch..<min((item + 1) * batch, me.list.cellCount) {
        me.compute(cell, with: me.workers[worker], into: result)
      }
    }
  }

  private func sortHeadings(_ headings: VectorColumns) {
    let count = headings.count
    sorted.headings.resize(to: count)
    let order = list.order
    for place in 0..<count { sorted.headings[place] = headings[Int(order[place])] }
  }

  private func compute(_ cell: Int, with worker: Worker, into desired: VectorColumns) {
    let own = list.places(of: cell)
    if own.isEmpty { return }
    let first = gather(around: cell, own: own.lowerBound, with: worker)
    worker.desired.resize(to: worker.candidates.positions.count)
    worker.candidates.sums(
      of: first..<first + own.count, rule: rule.forKernel(scale: 1, periodic: false), kernel: kernel,
      into: worker.desired)
    for (offset, place) in own.enumerated() {
      desired[Int(list.order[place])] = worker.desired[first + offset]
    }
  }

  /// Gathers the candidates of a cell; returns where among them the cell's own animals begin.
  private func gather(around cell: Int, own: Int, with worker: Worker) -> Int {
    list.collectRuns(around: cell, into: &worker.runs)
    worker.candidates.resize(to: worker.runs.reduce(0) { $0 + $1.count })
    var end = 0
    var first = 0
    for run in worker.runs {
      if run.shift == .zero, run.start <= own, own < run.start + run.count { first = end + own - run.start }
      copy(run, into: worker.candidates, at: end)
      end += run.count
    }
    return first
  }

  private func copy(_ run: CellList.Run, into candidates: ZoneColumns, at end: Int) {
    let weight = rule.orientationWeight
    for (from, to, shift) in [
      (list.positions.x, candidates.positions.x, run.shift.x),
      (list.positions.y, candidates.positions.y, run.shift.y),
      (list.positions.z, candidates.positions.z, run.shift.z),
    ] {
      for k in 0..<run.count { to[end + k] = from[run.start + k] + shift }
    }
    for (from, unit, weighted) in [
      (sorted.headings.x, candidates.headings.x, candidates.weighted.x),
      (sorted.headings.y, candidates.headings.y, candidates.weighted.y),
      (sorted.headings.z, candidates.headings.z, candidates.weighted.z),
    ] {
      for k in 0..<run.count {
        unit[end + k] = from[run.start + k]
        weighted[end + k] = weight * from[run.start + k]
      }
    }
  }
}
