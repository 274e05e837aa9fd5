import CKernels
import Testing
import TrajectoryIO

/// The kernel reads what the parser reads, to the bit, at every level of instruction set, and nothing else.
@Suite("Decimal fields")
struct DecimalFieldsTests {
  /// The levels that this processor runs.
  static let levels = [Int32(kadita_level_baseline.rawValue), Int32(kadita_level_v3.rawValue), 4]
    .filter { $0 <= kadita_processor_level() }

  /// What the kernel makes of a line: the numbers, and where it stops.
  private func read(_ line: String, _ level: Int32, count: Int) -> (numbers: [Double], end: Int) {
    let text = [UInt8](repeating: 10, count: 8) + Array(line.utf8) + [UInt8](repeating: 0, count: 700)
    var numbers = [Double](repeating: .nan, count: count)
    var end = 0
    text.withUnsafeBufferPointer { text in
      guard let start = text.baseAddress.map({ $0 + 8 }) else { return }
      var after: UnsafePointer<UInt8>? = start
      let read = kadita_decimal_fields(
        level, start, UInt8(ascii: ","), UInt8(ascii: "."), count, &numbers, &after)
      numbers.removeLast(count - read)
      end = (after ?? start) - start
    }
    return (numbers, end)
  }

  @Test(arguments: levels)
  func randomLines(_ level: Int32) {
    var generator = SplitMix(state: 11)
    let parser = DecimalParser()
    for _ in 0..<20_000 {
      let fields = (0..<Int.random(in: 1...90, using: &generator)).map { _ in field(&generator) }
      let line = fields.joined(separator: ",") + (Bool.random(using: &generator) ? "\n" : ",")
      let count = Int.random(in: 1...100, using: &generator)
      let (numbers, end) = read(line, level, count: count)
      let expected = fields.prefix(count).prefix(while: isPlain)
      // A line of 512 bytes and more is looked at in parts.
      #expect(numbers.map(\.bitPattern) == expected.map { parser.number($0)?.bitPattern ?? 0 }, "\(line)")
      #expect(end == max(0, expected.joined(separator: ",").utf8.count), "\(line)")
    }
  }

  /// Nothing of a line behind a control character is read, whatever follows.
  @Test(arguments: levels)
  func stopsAtTheEndOfTheLine(_ level: Int32) {
    #expect(read("1.5,2.5\n3.5,4.5\n", level, count: 8).numbers == [1.5, 2.5])
    #expect(read("1.5,2.5\r\n3.5,4.5\n", level, count: 8).numbers == [1.5])
    #expect(read("1.5\t,2.5\n", level, count: 8).numbers.isEmpty)
    #expect(read("1.5,2.5", level, count: 8).numbers == [1.5])
    #expect(read("\n1.5,2.5\n", level, count: 8).numbers.isEmpty)
    #expect(read("", level, count: 8).numbers.isEmpty)
  }

  /// At most 8 digits before the point, 16 behind it, 19 in all.
  private func isPlain(_ field: String) -> Bool {
    let parts = field.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, field.count(where: { $0 == "-" }) == (field.hasPrefix("-") ? 1 : 0) else {
      return false
    }
    let width = parts[0].count + (field.hasPrefix("-") ? 1 : 0)
    return (parts[0] + parts[1]).allSatisfy { $0.isASCII && $0.isNumber } && width <= 8
      && parts[1].count <= 16
      && (1...19).contains(parts[0].count + parts[1].count)
  }

  private func field(_ generator: inout SplitMix) -> String {
    switch Int.random(in: 0..<60, using: &generator) {
    case 0:
      return ["nan", "", "12", "1e5", "-", ".", "1.2.3", "--1.5", "1.5 ", "abc.def", "1-.5"].randomElement(
        using: &generator) ?? ""
    case 1...10: return "\(Double.random(in: -1000...1000, using: &generator))"
    case 11: return "\(Double(Int.random(in: 0...99_999_999, using: &generator)) + 0.5)"
    default:
      func digits(_ count: Int) -> String {
        (0..<count).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      }
      let sign = Int.random(in: 0..<3, using: &generator) == 0 ? "-" : ""
      return sign + digits(Int.random(in: 0...7, using: &generator)) + "."
        + digits(Int.random(in: 1...17, using: &generator))
    }
  }
}
