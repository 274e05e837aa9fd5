/// Computes the pair products from the stored velocities.
struct PairAnalysis {
  let store: VelocityStore
  let settings: SpectraSettings
  let sampling: Double

  /// The largest delay looked for, in steps.
  var delayRange: Int { settings.delayRange ?? max(1, min(250, store.count / 10)) }

  func delays() throws -> PairDelays {
    let analysis = DelayAnalysis(settings: DelaySettings(range: delayRange), length: store.count)
    return try analysis.allPairs(
      store.individuals, step: 1 / sampling, threads: settings.threads, memoryLimit: settings.memoryLimit,
      headings: { individual in
        var headings = try store.velocity(individual).normalized()
        _ = settings.gaps.segment(&headings)
        return headings
      })
  }

  func coherence(length: Int) throws -> PairCoherence {
    let sum = try CoherenceSum(count: store.individuals, length: length)
    for start in sum.starts(in: store.count) {
      sum.add(
        try (0..<store.individuals).map { individual in
          let series = try store.velocity(individual, start..<start + length)
          return (0..<length).allSatisfy(series.isPresent) ? series : nil
        })
    }
    let frequency = (0...length / 2).map { Double($0) * sampling / Double(length) }
    return PairCoherence(frequency: frequency, pairs: sum.coherence())
  }
}
