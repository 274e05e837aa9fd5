import TrajectoryModel

extension PairHistogram {
  /// The bin of a pair is the number of edges that its value reaches.
  static func definition(of headings: VectorColumns, into counts: UnsafeMutableBufferPointer<Int>) {
    counts.update(repeating: 0)
    for i in 0..<headings.count {
      let a = headings[i]
      for j in i + 1..<max(i + 1, headings.count) {
        let b = headings[j]
        let value = (((a.x * b.x + a.y * b.y) + a.z * b.z) + 1) / 2
        guard value >= 0, value <= 1 else { continue }
        var bin = 0
        while bin + 1 < binCount, value >= Double(bin + 1) * (1 / Double(binCount)) { bin += 1 }
        counts[bin] += 1
      }
    }
  }
}
