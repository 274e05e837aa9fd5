import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

/// What keeps threads and processes that share memory or a folder apart.
@Suite struct SharedPlacesTests {
  @Test func memoryIsNeverTakenTwice() {
    let budget = MemoryBudget(bytes: 100)
    #expect(!budget.take(101))
    let state = Mutex((used: 0, most: 0, runs: 0))
    Parallel.forEach(200, threads: 8) { item, _ in
      let need = 20 + item % 60
      guard budget.take(need) else { return }
      state.withLock { $0 = ($0.used + need, max($0.most, $0.used + need), $0.runs + 1) }
      usleep(50)
      state.withLock { $0.used -= need }
      budget.giveBack(need)
    }
    let (used, most, runs) = state.withLock { ($0.used, $0.most, $0.runs) }
    #expect(used == 0 && runs == 200)
    #expect((50...100).contains(most))
  }

  @Test func temporaryNamesDiffer() throws {
    let folder = try TemporaryFolder()
    let first = try OutputFile(folder.file("out.csv"), overwrite: true)
    let second = try OutputFile(folder.file("out.csv"), overwrite: true)
    #expect(first.temporaryPath != second.temporaryPath)
    try first.commit()
    try second.commit()
    #expect(try folder.entries() == ["out.csv"])
  }

  @Test func aLockKeepsOthersOut() throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    let total = Mutex(0)
    Parallel.forEach(40, threads: 4) { _, _ in
      let lock = FolderLock(path)
      // Read, wait, write: without the lock some of it would be lost.
      let before = total.withLock { $0 }
      usleep(100)
      total.withLock { $0 = before + 1 }
      lock.release()
    }
    #expect(total.withLock { $0 } == 40)
    #expect(try folder.entries().isEmpty)
    FolderLock("/nonexistent").release()
  }
}
