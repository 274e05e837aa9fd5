/// How the bytes of a plane are best compressed, by a look at a few thousand of them.
enum PlaneCoding {
  /// Not at all: they are noise.
  case stored
  /// By their frequencies alone: nothing is repeated.
  case frequencies
  /// By repetitions and frequencies.
  case repetitions

  /// Fewer bytes than this are not worth a look.
  private static let smallestPlane = 1024
  /// The sample: so many pieces, evenly spread, of so many bytes.
  private static let pieces = 8
  private static let pieceSize = 1024
  /// Repetitions that take up a smaller share than this gain less than looking for them costs.
  private static let leastShare = 1.0 / 32

  /// The coding of a plane.
  ///
  /// - Parameter strides: distances at which bytes may be alike: the dimensions, a frame.
  init(_ plane: UnsafeBufferPointer<UInt8>, strides: [Int]) {
    guard plane.count >= Self.smallestPlane else {
      self = .repetitions
      return
    }
    let sample = Self.sample(of: plane.count)
    if ([1] + strides).contains(where: { Self.repeats(plane, sample, after: $0) })
      || Self.repeatsSomewhere(plane, sample)
    {
      self = .repetitions
    } else {
      self = Self.isNoise(plane, sample) ? .stored : .frequencies
    }
  }

  private static func sample(of count: Int) -> [Range<Int>] {
    guard count > pieces * pieceSize else { return [0..<count] }
    return (0..<pieces).map { piece in
      let start = piece * (count - pieceSize) / (pieces - 1)
      return start..<start + pieceSize
    }
  }

  /// Whether three and more bytes are often those some places before: shorter repetitions are of no use to deflate.
  private static func repeats(
    _ plane: UnsafeBufferPointer<UInt8>, _ sample: [Range<Int>], after stride: Int
  ) -> Bool {
    var (looks, repeated) = (0, 0)
    for piece in sample where piece.upperBound > stride {
      var run = 0
      for i in max(piece.lowerBound, stride)..<piece.upperBound {
        run = plane[i] == plane[i - stride] ? run + 1 : 0
        if run == 3 { repeated += 3 } else if run > 3 { repeated += 1 }
      }
      looks += piece.upperBound - max(piece.lowerBound, stride)
    }
    return Double(repeated) > leastShare * Double(looks)
  }

  /// Whether four bytes often follow each other as they have done before in the sample.
  private static func repeatsSomewhere(_ plane: UnsafeBufferPointer<UInt8>, _ sample: [Range<Int>]) -> Bool {
    let bits = 13
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 1 << bits) { seen in
      seen.initialize(repeating: 0)
      var (looks, repeated) = (0, 0)
      for piece in sample {
        var word: UInt32 = 0
        for (offset, i) in piece.enumerated() {
          word = word << 8 | UInt32(plane[i])
          if offset < 3 { continue }
          let slot = Int((word &* 2_654_435_761) >> (32 - bits))
          if seen[slot] == word { repeated += 1 }
          seen[slot] = word
        }
        looks += piece.count
      }
      return Double(repeated) > leastShare * Double(looks)
    }
  }

  /// Whether all bytes are about equally frequent.
  private static func isNoise(_ plane: UnsafeBufferPointer<UInt8>, _ sample: [Range<Int>]) -> Bool {
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 256) { frequencies in
      frequencies.initialize(repeating: 0)
      for piece in sample { for i in piece { frequencies[Int(plane[i])] += 1 } }
      let count = Double(sample.reduce(0) { $0 + $1.count })
      let squares = frequencies.reduce(0.0) { $0 + Double($1) * Double($1) }
      // The mean for noise and a twentieth more: at most a hundredth could be saved.
      return squares < 1.05 * (count / 256 + 1) * count
    }
  }
}
