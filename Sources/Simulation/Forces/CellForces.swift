import CKernels
import Neighbors
import Platform
import TrajectoryModel

/// Desired directions by way of a cell list: the candidates of a cell are gathered once for all animals in it.
final class CellForces {
  private let list = CellList()
  private let sorted = ZoneColumns()
  private let rule: ZoneRule
  private let kernelRule: kadita_zone_rule
  private let domain: Domain
  private let kernel: ZoneKernel
  private let subdivision: Int
  private var workers: [Worker] = []

  /// The buffers of one thread.
  private final class Worker {
    let candidates = ZoneColumns()
    let desired = VectorColumns()
    var runs: [CellList.Run] = []
  }

  init(rule: ZoneRule, domain: Domain, kernel: ZoneKernel, subdivision: Int) {
    self.subdivision = subdivision
    self.rule = rule
    // A cell's candidates are brought next to it, and fill a cube around the sphere within its animals' reach.
    kernelRule = rule.forKernel(scale: 1, periodic: false, sparse: true)
    self.domain = domain
    self.kernel = kernel
  }

  /// Computes the desired directions of all animals.
  func compute(
    _ positions: VectorColumns, _ headings: VectorColumns, into desired: VectorColumns, team: ThreadTeam
  ) {
    list.build(positions, in: domain, radius: rule.attraction, subdivision: subdivision)
    sortHeadings(headings, team: team)
    while workers.count < team.threads { workers.append(Worker()) }
    // A few cells at a time: enough for the hand-over to cost nothing, few enough for the threads to end together.
    let batch = 4
    nonisolated(unsafe) let me = self
    nonisolated(unsafe) let result = desired
    team.forEach((list.cellCount + batch - 1) / batch) { item, worker in
      let buffers = me.workers[worker]
      for cell in item * batch..<min((item + 1) * batch, me.list.cellCount) {
        me.compute(cell, with: buffers, into: result)
      }
    }
  }

  private func sortHeadings(_ headings: VectorColumns, team: ThreadTeam) {
    let count = headings.count
    sorted.resize(to: count)
    nonisolated(unsafe) let (order, from) = (list.order, VectorPointers(headings))
    nonisolated(unsafe) let (to, weighted) = (
      VectorPointers(sorted.headings), VectorPointers(sorted.weighted)
    )
    let (weight, batch) = (rule.orientationWeight, 1024)
    team.forEach((count + batch - 1) / batch) { item, _ in
      for place in item * batch..<min((item + 1) * batch, count) {
        let heading = from[Int(order[place])]
        to[place] = heading
        weighted[place] = weight * heading
      }
    }
  }

  private func compute(_ cell: Int, with worker: Worker, into desired: VectorColumns) {
    let own = list.places(of: cell)
    if own.isEmpty { return }
    list.collectRuns(around: cell, into: &worker.runs)
    let first = gather(worker.runs, own: own, with: worker)
    worker.desired.resize(to: worker.candidates.count)
    worker.candidates.sums(
      of: first..<first + own.count, rule: kernelRule, kernel: kernel, into: worker.desired)
    for (offset, place) in own.enumerated() {
      desired[Int(list.order[place])] = worker.desired[first + offset]
    }
  }

  /// Gathers the candidates of a cell; returns where among them the cell's own animals begin.
  ///
  /// Only these need headings of their own; of the others the weighted ones are enough.
  private func gather(_ runs: [CellList.Run], own: Range<Int>, with worker: Worker) -> Int {
    worker.candidates.resize(to: runs.reduce(0) { $0 + $1.count })
    let (positions, headings) = (VectorPointers(list.positions), VectorPointers(sorted.headings))
    let weights = VectorPointers(sorted.weighted)
    let (places, units) = (
      VectorPointers(worker.candidates.positions), VectorPointers(worker.candidates.headings)
    )
    let weighted = VectorPointers(worker.candidates.weighted)
    var end = 0
    var first = 0
    for run in runs {
      let count = run.count
      if run.shift == .zero, run.start <= own.lowerBound, own.lowerBound < run.start + count {
        first = end + own.lowerBound - run.start
      }
      Self.copy(positions.x + run.start, to: places.x + end, count, adding: run.shift.x)
      Self.copy(positions.y + run.start, to: places.y + end, count, adding: run.shift.y)
      Self.copy(positions.z + run.start, to: places.z + end, count, adding: run.shift.z)
      (weighted.x + end).update(from: weights.x + run.start, count: count)
      (weighted.y + end).update(from: weights.y + run.start, count: count)
      (weighted.z + end).update(from: weights.z + run.start, count: count)
      end += count
    }
    for (offset, place) in own.enumerated() { units[first + offset] = headings[place] }
    return first
  }

  @inline(__always)
  private static func copy(
    _ from: UnsafeMutablePointer<Double>, to: UnsafeMutablePointer<Double>, _ count: Int, adding shift: Double
  ) {
    for k in 0..<count { to[k] = from[k] + shift }
  }
}
