/// Powers of ten and five for ``DecimalParser``, built once.
///
/// Plain pointers: the parser reads a power for every number, where an array's bounds check would show.
struct DecimalPowers: @unchecked Sendable {
  /// 10⁰ … 10²², the powers that a double holds exactly.
  let exact: UnsafePointer<Double>
  /// 10⁰ … 10¹⁹ as integers.
  let integers: UnsafePointer<UInt64>
  /// 5⁰ … 5²⁷, shifted left until the top bit is set.
  let fives: UnsafePointer<UInt64>
  /// By how many bits each power of five was shifted.
  let fiveShifts: UnsafePointer<Int>

  /// The largest power of five that 64 bits hold.
  static let largestFive = 27
  /// The largest power of ten that a double holds exactly.
  static let largestExact = 22

  /// The tables, shared by all parsers and never freed.
  static let shared = DecimalPowers()

  private init() {
    let exact = UnsafeMutablePointer<Double>.allocate(capacity: Self.largestExact + 1)
    let integers = UnsafeMutablePointer<UInt64>.allocate(capacity: 20)
    let fives = UnsafeMutablePointer<UInt64>.allocate(capacity: Self.largestFive + 1)
    let shifts = UnsafeMutablePointer<Int>.allocate(capacity: Self.largestFive + 1)
    var double = 1.0
    for power in 0...Self.largestExact {
      (exact + power).initialize(to: double)
      double *= 10
    }
    var integer: UInt64 = 1
    for power in 0..<20 {
      (integers + power).initialize(to: integer)
      integer &*= 10
    }
    var five: UInt64 = 1
    for power in 0...Self.largestFive {
      let shift = five.leadingZeroBitCount
      (fives + power).initialize(to: five << UInt64(shift))
      (shifts + power).initialize(to: shift)
      five &*= 5
    }
    self.exact = UnsafePointer(exact)
    self.integers = UnsafePointer(integers)
    self.fives = UnsafePointer(fives)
    fiveShifts = UnsafePointer(shifts)
  }
}
