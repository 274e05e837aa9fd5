/// Compresses bytes into a block of deflate (RFC 1951) that repeats bytes some given distances before, or none.
///
/// Several times faster than looking for repetitions, and better where those distances are what matters: the same
/// animal a frame before. An object keeps its buffer; it belongs to one thread.
final class StrideCoder {
  /// Bytes as they are; repetitions as the place of their distance above 16 bits, their length, and a mark.
  private var tokens = UnsafeMutableBufferPointer<UInt32>.allocate(capacity: 0)
  private var tokenCount = 0
  /// How often each symbol occurs: bytes and lengths, and distances.
  private let symbols = UnsafeMutableBufferPointer<Int>.allocate(capacity: 286)
  private let distances = UnsafeMutableBufferPointer<Int>.allocate(capacity: 30)

  private static let isRepetition: UInt32 = 1 << 31
  private static let endOfBlock = 256
  private static let longest = 258
  /// How far back deflate can reach.
  static let farthest = 1 << 15
  /// The order in which lengths of the code for lengths are written.
  private static let orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  /// A symbol of deflate with the bits that follow it.
  private struct Symbol {
    var number: Int
    var extra: UInt32
    var width: Int

    /// The symbol of a length of 3 to 258 bytes.
    static func length(_ length: Int) -> Symbol {
      let n = length - 3
      if length == longest { return Symbol(number: 285, extra: 0, width: 0) }
      if n < 8 { return Symbol(number: 257 + n, extra: 0, width: 0) }
      let width = Int.bitWidth - 3 - n.leadingZeroBitCount
      return Symbol(
        number: 261 + 4 * width + (n >> width & 3), extra: UInt32(n & (1 << width - 1)), width: width)
    }

    /// The symbol of a distance of 1 to 2^15.
    static func distance(_ distance: Int) -> Symbol {
      let n = distance - 1
      if n < 4 { return Symbol(number: n, extra: 0, width: 0) }
      let width = Int.bitWidth - 2 - n.leadingZeroBitCount
      return Symbol(
        number: 2 + 2 * width + (n >> width & 1), extra: UInt32(n & (1 << width - 1)), width: width)
    }
  }

  private static let lengths = (0...longest).map { Symbol.length(max(3, $0)) }

  deinit {
    tokens.deallocate()
    symbols.deallocate()
    distances.deallocate()
  }

  /// Appends the block, or the bytes as they are where it would be longer.
  ///
  /// - Parameters:
  ///   - bytes: with eight more that can be read behind them.
  ///   - strides: distances, the first preferred.
  func code(_ bytes: UnsafeBufferPointer<UInt8>, strides: [Int], into bits: inout DeflateBits) {
    let strides = strides.filter { $0 <= Self.farthest && $0 < bytes.count }
    let targets = strides.map(Symbol.distance)
    find(bytes, strides, targets)
    symbols[Self.endOfBlock] = 1
    let (letters, places) = (HuffmanCode(Array(symbols), limit: 15), HuffmanCode(Array(distances), limit: 15))
    let size = zip(Array(symbols), letters.lengths).reduce(0) { $0 + $1.0 * Int($1.1) }
    if size > 8 * bytes.count {
      bits.putStored(UnsafeRawBufferPointer(bytes))
    } else {
      putHead(letters, places, into: &bits)
      putTokens(letters, places, targets, into: &bits)
    }
  }

  /// Makes the tokens and counts their symbols.
  private func find(_ bytes: UnsafeBufferPointer<UInt8>, _ strides: [Int], _ targets: [Symbol]) {
    guard let base = bytes.baseAddress.map({ UnsafeRawPointer($0) }) else { return }
    let (lengths, symbols, distances) = (Self.lengths, symbols, distances)
    symbols.initialize(repeating: 0)
    distances.initialize(repeating: 0)
    reserve(bytes.count)
    let tokens = tokens
    var token = 0
    var i = 0
    while i < bytes.count {
      var (length, place) = (0, 0)
      for index in strides.indices where strides[index] <= i {
        let found = Self.alike(base + i, base + i - strides[index], atMost: bytes.count - i)
        if found > length { (length, place) = (found, index) }
      }
      if length < 3 {
        tokens[token] = UInt32(bytes[i])
        symbols[Int(bytes[i])] += 1
        i += 1
      } else {
        tokens[token] = Self.isRepetition | UInt32(place) << 16 | UInt32(length)
        symbols[lengths[length].number] += 1
        distances[targets[place].number] += 1
        i += length
      }
      token += 1
    }
    tokenCount = token
  }

  private func reserve(_ count: Int) {
    guard tokens.count < count else { return }
    tokens.deallocate()
    tokens = .allocate(capacity: count)
  }

  /// How many bytes are alike from two addresses on; at most as many as a repetition can have.
  @inline(__always)
  private static func alike(_ a: UnsafeRawPointer, _ b: UnsafeRawPointer, atMost most: Int) -> Int {
    let most = min(most, longest)
    var length = 0
    while length < most {
      let difference =
        a.loadUnaligned(fromByteOffset: length, as: UInt64.self)
        ^ b.loadUnaligned(fromByteOffset: length, as: UInt64.self)
      if difference != 0 { return min(most, length + difference.trailingZeroBitCount / 8) }
      length += 8
    }
    return most
  }

  private func putHead(_ letters: HuffmanCode, _ places: HuffmanCode, into bits: inout DeflateBits) {
    func used(_ code: HuffmanCode, _ least: Int) -> ArraySlice<UInt8> {
      code.lengths.prefix(max(least, (code.lengths.lastIndex { $0 > 0 } ?? 0) + 1))
    }
    let (first, second) = (used(letters, 257), used(places, 1))
    let symbols = Self.lengthSymbols(first + second)
    var frequencies = [Int](repeating: 0, count: 19)
    for symbol in symbols { frequencies[symbol.number] += 1 }
    let code = HuffmanCode(frequencies, limit: 7)
    let count = max(4, (Self.orderOfLengths.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    // Not the last block; codes of its own.
    bits.put(0b100, 3)
    bits.put(UInt32(first.count - 257), 5)
    bits.put(UInt32(second.count - 1), 5)
    bits.put(UInt32(count - 4), 4)
    for symbol in Self.orderOfLengths.prefix(count) { bits.put(UInt32(code.lengths[symbol]), 3) }
    for symbol in symbols {
      bits.put(code.codes[symbol.number], Int(code.lengths[symbol.number]))
      bits.put(symbol.extra, symbol.width)
    }
  }

  /// Lengths of codes as symbols, runs of zeros in one.
  private static func lengthSymbols(_ lengths: ArraySlice<UInt8>) -> [Symbol] {
    var symbols: [Symbol] = []
    var rest = lengths
    while let length = rest.first {
      let zeros = rest.prefix(138).prefix { $0 == 0 }.count
      if zeros >= 11 {
        symbols.append(Symbol(number: 18, extra: UInt32(zeros - 11), width: 7))
      } else if zeros >= 3 {
        symbols.append(Symbol(number: 17, extra: UInt32(zeros - 3), width: 3))
      } else {
        symbols.append(Symbol(number: Int(length), extra: 0, width: 0))
      }
      rest.removeFirst(zeros >= 3 ? zeros : 1)
    }
    return symbols
  }

  private func putTokens(
    _ letters: HuffmanCode, _ places: HuffmanCode, _ targets: [Symbol], into bits: inout DeflateBits
  ) {
    let lengths = Self.lengths
    for token in tokens.prefix(tokenCount) {
      if token < Self.isRepetition {
        bits.put(letters.codes[Int(token)], Int(letters.lengths[Int(token)]))
      } else {
        let length = lengths[Int(token & 0xFFFF)]
        bits.put(letters.codes[length.number], Int(letters.lengths[length.number]))
        bits.put(length.extra, length.width)
        let distance = targets[Int(token >> 16 & 0x7FFF)]
        bits.put(places.codes[distance.number], Int(places.lengths[distance.number]))
        bits.put(distance.extra, distance.width)
      }
    }
    bits.put(letters.codes[Self.endOfBlock], Int(letters.lengths[Self.endOfBlock]))
  }
}
