/// Up to eight decimal digits at once, in one machine word.
enum DigitRun {
  /// Eight bytes of text with `0` … `9` turned into 0 … 9; the first character is the lowest byte.
  @inline(__always)
  static func load(_ text: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(text).loadUnaligned(as: UInt64.self)) ^ 0x3030_3030_3030_3030
  }

  /// How many digits the word begins with, 0 … 8.
  @inline(__always)
  static func count(_ word: UInt64) -> Int {
    // A byte above 9 gets a high half byte, by itself or after adding 6. Carries run upward only, past the
    // first such byte, where nobody looks.
    let others = ((word &+ 0x0606_0606_0606_0606) | word) & 0xF0F0_F0F0_F0F0_F0F0
    return others.trailingZeroBitCount &>> 3
  }

  /// The word with only its first `count` (1 … 8) digits, moved to the end, zeros before them.
  @inline(__always)
  static func aligned(_ word: UInt64, _ count: Int) -> UInt64 { word &<< UInt64(64 &- 8 &* count) }

  /// The value of eight digits: neighbours are joined to pairs, pairs to fours, fours to eight.
  @inline(__always)
  static func value(_ digits: UInt64) -> UInt64 {
    let pairs = (digits &* 10) &+ (digits &>> 8)
    let low = (pairs & 0x0000_00FF_0000_00FF) &* 0x000F_4240_0000_0064
    let high = ((pairs &>> 16) & 0x0000_00FF_0000_00FF) &* 0x0000_2710_0000_0001
    return (low &+ high) &>> 32
  }
}
