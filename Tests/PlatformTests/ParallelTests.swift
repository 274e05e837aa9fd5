import Platform
import Synchronization
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 7]) func visitsEveryItemOnce(threads: Int) {
    let visits = Mutex([Int](repeating: 0, count: 1000))
    Parallel.forEach(1000, threads: threads) { item, worker in
      #expect(worker < threads)
      visits.withLock { $0[item] += 1 }
    }
    #expect(visits.withLock { $0 } == [Int](repeating: 1, count: 1000))
  }

  @Test func slurmLimitsTheThreads() {
    #expect(ThreadBudget.allowed(environment: ["SLURM_CPUS_PER_TASK": "1"]) == 1)
    let granted = ThreadBudget.allowed(environment: [:])
    #expect(ThreadBudget.allowed(environment: ["SLURM_CPUS_PER_TASK": "nonsense"]) == granted)
    #expect(ThreadBudget.allowed(environment: ["SLURM_CPUS_PER_TASK": "100000"]) == granted)
  }
}
