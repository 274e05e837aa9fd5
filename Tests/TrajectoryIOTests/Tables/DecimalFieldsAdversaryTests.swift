import CKernels
import Testing
import TrajectoryIO

/// Text that the fast loops could stumble over, at every level, against the strict parser field by field.
@Suite("Decimal fields, adversary")
struct DecimalFieldsAdversaryTests {
  /// The levels of the kernel that this processor runs.
  static let levels = [
    Int32(kadita_level_baseline.rawValue), Int32(kadita_level_v3.rawValue), Int32(kadita_level_v4.rawValue),
    Int32(kadita_decimal_fields_bytes),
  ].filter { $0 <= kadita_decimal_fields_level() }

  @Test(arguments: levels)
  func halfWayCases(_ level: Int32) {
    var generator = SplitMix(state: 5)
    for _ in 0..<20_000 {
      let fields = (0..<8).map { _ in nearHalfWay(&generator) }
      compare(fields.joined(separator: ",") + "\n", fields, level)
    }
  }

  /// Powers of two have half-way cases at another distance below than above.
  @Test(arguments: levels)
  func nextToPowersOfTwo(_ level: Int32) {
    var fields: [String] = []
    for power in -10...22 {
      let number = power < 0 ? 1 / Double(1 << -power) : Double(1 << power)
      for neighbour in [number.nextDown.nextDown, number.nextDown, number, number.nextUp] {
        for digits in 1...16 { fields += [rounded(neighbour, digits), "-" + rounded(neighbour, digits)] }
      }
    }
    compare(fields.joined(separator: ",") + "\n", fields, level)
  }

  /// Lines longer than what is looked through at a time, with odd fields of any length at any place.
  @Test(arguments: levels)
  func longLines(_ level: Int32) {
    var generator = SplitMix(state: 6)
    for _ in 0..<1000 {
      let longest = Int.random(in: 1...17, using: &generator)
      var fields = (0..<600).map { _ in plain(&generator, longest) }
      if Bool.random(using: &generator) {
        let odd = [
          String(repeating: "7", count: Int.random(in: 1...600, using: &generator)),
          String(repeating: "0", count: Int.random(in: 1...600, using: &generator)) + ".5",
          "0." + String(repeating: "3", count: Int.random(in: 17...600, using: &generator)),
          String(repeating: ".", count: Int.random(in: 1...600, using: &generator)),
          String(repeating: ",", count: Int.random(in: 1...600, using: &generator)),
          "",
        ]
        fields[Int.random(in: 0..<600, using: &generator)] = odd.randomElement(using: &generator) ?? ""
      }
      compare(fields.joined(separator: ",") + "\n", fields, level)
    }
  }

  /// Any few bytes that numbers are made of, and some that they are not.
  @Test(arguments: levels)
  func randomBytes(_ level: Int32) {
    var generator = SplitMix(state: 7)
    let bytes = Array("0123456789....,,,,--+e \t\r\u{7f}ÿ/:".utf8)
    for _ in 0..<50_000 {
      let count = Int.random(in: 0...300, using: &generator)
      let rare = Int.random(in: 1...20, using: &generator)
      let line = (0..<count).map { at in
        if Int.random(in: 0..<rare, using: &generator) > 0 { return Array("1.5,".utf8)[at % 4] }
        return bytes.randomElement(using: &generator) ?? 0
      }
      // By bytes: for Swift a carriage return and a line feed are one character.
      let fields = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      compare(fields.joined(separator: ",") + "\n", fields, level)
    }
  }

  /// What one line had at a place says nothing about the next: 1000 after 99.5 is no plain number.
  @Test(arguments: levels)
  func integersAfterFractions(_ level: Int32) {
    for _ in 0..<100 {
      compare("99.5,7.25,1.5\n", ["99.5", "7.25", "1.5"], level)
      compare("1000,1234,155\n", ["1000", "1234", "155"], level)
      compare("99.5,1234,1.5\n", ["99.5", "1234", "1.5"], level)
    }
  }

  /// The kernel reads the first fields that are plain numbers, and ends where they do.
  private func compare(_ line: String, _ fields: [String], _ level: Int32) {
    let text = [UInt8](repeating: 10, count: 8) + Array(line.utf8) + [UInt8](repeating: 0, count: 700)
    var numbers = [Double](repeating: .nan, count: fields.count + 8)
    let parser = DecimalParser()
    let expected = fields.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false) }
      .prefix { isPlain($0.utf8) }.map(String.init)
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress.map({ $0 + 8 }) else { return }
      var after: UnsafePointer<UInt8>? = start
      let read = kadita_decimal_fields(
        level, start, UInt8(ascii: ","), UInt8(ascii: "."), fields.count, &numbers, &after)
      let wanted = expected.prefix(fields.count)
      let bits = wanted.map { parser.number($0)?.bitPattern ?? 0 }
      #expect(numbers.prefix(read).map(\.bitPattern) == bits, "\(Array(line.utf8))")
      let length = wanted.joined(separator: ",").utf8.count
      #expect((after ?? start) - start == length, "\(line)")
      let isUntouched = numbers.dropFirst(fields.count).allSatisfy { $0.isNaN }
      #expect(isUntouched, "wrote beyond the end")
    }
  }

  /// A sign and up to 8 digits, of 8 bytes at most; a point and up to 16 digits; 19 digits in all.
  private func isPlain(_ field: Substring.UTF8View) -> Bool {
    let parts = field.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    let whole = parts[0].first == UInt8(ascii: "-") ? parts[0].dropFirst() : parts[0]
    let digits = whole.count + parts[1].count
    return (Array(whole) + Array(parts[1])).allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
      && parts[0].count <= 8 && parts[1].count <= 16 && digits >= 1 && digits <= 19
  }

  private func plain(_ generator: inout SplitMix, _ longest: Int) -> String {
    func digits(_ count: Int) -> String {
      (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
    }
    return (Bool.random(using: &generator) ? "-" : "") + digits(Int.random(in: 0...3, using: &generator))
      + "." + digits(Int.random(in: 1...min(longest, 16), using: &generator))
  }

  /// A number of up to 19 digits, the last of them nearest to the middle of two neighbouring doubles.
  private func nearHalfWay(_ generator: inout SplitMix) -> String {
    let sizes = [1.0, 1, 10, 1000, 999_999]
    let size = sizes[Int.random(in: 0..<sizes.count, using: &generator)]
    let number = Double.random(in: 0...1, using: &generator) * size
    let room = min(16, 19 - "\(Int(number))".count)
    var scale: UInt64 = 1
    for _ in 0..<room { scale *= 10 }
    // Twice the middle is an integer of 54 bits: the digits follow from one multiplication.
    let exponent = Int(number.exponent)
    let middle = UInt64(number.significand * 0x1p53) | 1
    let (high, low) = middle.multipliedFullWidth(by: scale)
    let shift = UInt64(53 - exponent)
    let nearest = shift < 64 ? high << (64 - shift) | low >> shift : high >> (shift - 64)
    let off = UInt64.random(in: 0...2, using: &generator)
    let text = String(max(1, nearest) - 1 + off)
    let padded = String(repeating: "0", count: max(0, room + 1 - text.count)) + text
    return padded.dropLast(room) + "." + padded.suffix(room)
  }

  /// A number with so many digits behind the point.
  private func rounded(_ number: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (number * scale).rounded()
    guard scaled < 0x1p63 else { return "1.5" }
    let text = String(UInt64(scaled))
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return padded.dropLast(digits) + "." + padded.suffix(digits)
  }
}
