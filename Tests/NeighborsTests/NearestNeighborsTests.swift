import Neighbors
import Testing
import TrajectoryModel

@Suite struct NearestNeighborsTests {
  @Test(arguments: Sample.all(counts: [0, 1, 3, 8, 70]), [1, 5, 8])
  func distancesAreTheSmallestByMinimumImage(sample: Sample, k: Int) {
    let positions = columns(sample.vectors)
    let found = NearestNeighbors().distances(k: k, of: positions, in: sample.domain)
    #expect(found.count == positions.count * k)
    for i in 0..<positions.count {
      let others = (0..<positions.count).filter { $0 != i }.map { j in
        let difference = sample.domain.minimumImage(positions[i] - positions[j])
        return (difference * difference).sum().squareRoot()
      }
      let expected = (others.sorted() + Array(repeating: .infinity, count: k)).prefix(k)
      for (a, b) in zip(found[i * k..<(i + 1) * k], expected) {
        // Both round; far outside the box the coordinates themselves carry an error of 1e-9.
        #expect(a == b || abs(a - b) < (sample.name == "outside the box" ? 1e-8 : 1e-13) * max(1, a))
      }
    }
  }

  static let methods: [NearestNeighbors.Method] =
    [.automatic]
    + ProcessorLevel.available.flatMap {
      [.allPairs($0), .candidates($0), .cells($0), .tree($0)]
    }

  @Test(arguments: Sample.all(counts: [0, 1, 2, 8, 9, 65, 700]), [1, 2, 3, 4, 5, 6, 7, 8])
  func everyMethodGivesTheSameBits(sample: Sample, k: Int) {
    let positions = columns(sample.vectors)
    let expected = NearestNeighbors(method: .definition).distances(k: k, of: positions, in: sample.domain)
    for method in Self.methods {
      #expect(
        NearestNeighbors(method: method).distances(k: k, of: positions, in: sample.domain) == expected,
        "\(method)")
    }
  }

  @Test(arguments: Sample.all(counts: [0, 1, 2, 9, 65, 300]), [0, 1e-9, 0.1])
  func everyMethodGivesTheSamePairs(sample: Sample, tolerance: Double) {
    let positions = columns(sample.vectors)
    let finder = NearestNeighbors(method: .definition)
    let expected = finder.pairs(k: 6, tolerance: tolerance, of: positions, in: sample.domain)
    for method in Self.methods {
      let found = NearestNeighbors(method: method)
        .pairs(k: 6, tolerance: tolerance, of: positions, in: sample.domain)
      #expect(sorted(found).elementsEqual(sorted(expected), by: ==), "\(method)")
    }
  }

  private func sorted(_ pairs: [(Int32, Int32)]) -> [(Int32, Int32)] { pairs.sorted(by: <) }

  /// Single precision has no room for the squares of the first and last of these.
  @Test(arguments: [1e-30, 1e-16, 1e-14, 1e14, 1e16, 1e30], [false, true])
  func everyMethodGivesTheSameBitsAtAnyScale(scale: Double, isPeriodic: Bool) {
    var numbers = Numbers(seed: 21)
    let positions = columns((0..<200).map { _ in numbers.vector(.one) * scale })
    let domain = isPeriodic ? Domain.periodic(SIMD3(repeating: scale)) : .open
    let expected = NearestNeighbors(method: .definition).distances(k: 6, of: positions, in: domain)
    for method in Self.methods {
      #expect(
        NearestNeighbors(method: method).distances(k: 6, of: positions, in: domain) == expected, "\(method)")
    }
  }

  /// Where positions are multiples of something, rows have to be searched again; for some frames nobody tries.
  @Test func ticksAndEvenFramesInTurn() {
    let finder = NearestNeighbors()
    var numbers = Numbers(seed: 4)
    for frame in 0..<60 {
      let isTicked = frame / 20 % 2 == 0
      let positions = columns(
        (0..<120).map { _ in
          let vector = numbers.vector(.one)
          return isTicked ? (vector * 6).rounded(.down) : vector
        })
      let expected = NearestNeighbors(method: .definition).pairs(
        k: 4, tolerance: 1e-9, of: positions, in: .open)
      let found = finder.pairs(k: 4, tolerance: 1e-9, of: positions, in: .open)
      #expect(sorted(found).elementsEqual(sorted(expected), by: ==))
    }
  }

  /// Buffers grow and shrink with the frames.
  @Test func frameAfterFrame() {
    let finder = NearestNeighbors()
    for count in [400, 3, 0, 900, 20] {
      var numbers = Numbers(seed: 5)
      let positions = columns((0..<count).map { _ in numbers.vector(.one) })
      let expected = NearestNeighbors(method: .definition).distances(k: 3, of: positions, in: .open)
      #expect(finder.distances(k: 3, of: positions, in: .open) == expected)
    }
  }

  /// A searcher remembers for some frames that cells were no help; what it finds does not depend on that.
  @Test func crowdedAndEvenFramesInTurn() {
    let finder = NearestNeighbors()
    var numbers = Numbers(seed: 9)
    for frame in 0..<60 {
      let isCrowded = frame / 20 % 2 == 0
      let positions = columns(
        (0..<300).map { _ in numbers.vector(.one) * (isCrowded && numbers.next() < 0.9 ? 0.01 : 1) })
      let expected = NearestNeighbors(method: .definition).distances(k: 4, of: positions, in: .open)
      #expect(finder.distances(k: 4, of: positions, in: .open) == expected)
    }
  }

  @Test func pairsAreThoseOfTheNearestGraphWithTies() {
    // A square lattice: four neighbours at one distance, so the first nearest brings all four.
    let lattice = columns((0..<36).map { SIMD3<Double>(SIMD3($0 % 6, $0 / 6, 0)) })
    let box = Domain.periodic(SIMD3(6, 6, 0))
    let pairs = sorted(NearestNeighbors().pairs(k: 1, tolerance: 1e-9, of: lattice, in: box))
    #expect(pairs.count == 72)
    #expect(pairs.allSatisfy { $0.0 < $0.1 })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 })
    let three = columns([.zero, SIMD3(1, 0, 0), SIMD3(3, 0, 0)])
    let line = sorted(NearestNeighbors().pairs(k: 1, tolerance: 0, of: three, in: .open))
    #expect(line.map(\.0) == [0, 1] && line.map(\.1) == [1, 2])
    #expect(NearestNeighbors().pairs(k: 6, tolerance: 0, of: three, in: .open).count == 3)
  }
}
