import Foundation
import TestSupport
import Testing
import TrajectoryIO

/// Numbers in tables are read to the last bit that `strtod` gives.
@Suite("Decimal numbers")
struct DecimalParserTests {
  let parser = DecimalParser()

  private func differs(_ text: String) -> Bool {
    parser.number(text)?.bitPattern != strtod(text, nil).bitPattern
  }

  /// What makes parsers round wrongly: half-way cases, the edges of the exact powers, 2⁵³, subnormals.
  @Test(arguments: [
    "0", "-0", "0.0", "-0.0", "5.", ".5", "-.5", "+1.5", "1e22", "1e23", "1e-22", "1e-23",
    "123456789012345678",
    "9007199254740992", "9007199254740993", "9007199254740991.5", "9007199254740993.0000000001",
    "9007199254740992.9999999999", "1.7976931348623157e308", "2.2250738585072014e-308", "4.9e-324", "1e-400",
    "2.2250738585072011e-308", "6.631236846766476e-316", "3.518437208883201171875e13",
    "0.500000000000000166533453693773481063544750213623046875", "8.5e-27", "9.9e27", "1e27", "1e-27", "1e-28",
    "9999999999999999999", "18446744073709551615", "18446744073709551616", "1234567890123456789e-27",
    "0.000000000000000000000000001", "1.0000000000000002", "1.00000000000000011102230246251565404",
    "00000000000000000000001.5", "1.50000000000000000000000000", "7.2057594037927933e16", "1e5", "1E+5",
    "1e05",
    "12345678", "123456789", "1234.5678", "12345.6789", "0.1234567", "0.12345678", "0.123456789", "1e00001",
  ])
  func hardCases(_ text: String) { #expect(!differs(text), "\(text)") }

  @Test func randomDecimals() {
    var generator = SplitMix(state: 7)
    var wrong: [String] = []
    let count = Fixtures.long ? 20_000_000 : 400_000
    for _ in 0..<count {
      var text = Bool.random(using: &generator) ? "-" : ""
      for _ in 0..<Int.random(in: 0...6, using: &generator) { text.append(digit(&generator)) }
      let fraction = Int.random(in: 0...18, using: &generator)
      if fraction > 0 || text.isEmpty || text == "-" { text += "." }
      for _ in 0..<max(1, fraction) { text.append(digit(&generator)) }
      if Int.random(in: 0..<8, using: &generator) == 0 {
        text += "e\(Int.random(in: -330...310, using: &generator))"
      }
      guard strtod(text, nil).isFinite else { continue }
      if differs(text) { wrong.append(text) }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  /// The shortest and the 17-digit text of doubles with random bits, and points half-way between neighbours.
  @Test func randomBits() {
    var generator = SplitMix(state: 8)
    var wrong: [String] = []
    for _ in 0..<(Fixtures.long ? 5_000_000 : 100_000) {
      let double = Double(bitPattern: UInt64.random(in: .min ... .max, using: &generator))
      guard double.isFinite else { continue }
      let near = Double.random(in: -1000...1000, using: &generator)
      for text in ["\(double)", "\(near)", String(format: "%.17g", near), String(format: "%.18e", near)]
      where differs(text) {
        wrong.append(text)
      }
    }
    for _ in 0..<(Fixtures.long ? 1_000_000 : 50_000) {
      let whole = Int.random(in: (1 << 53)...(1 << 60), using: &generator)
      let spacing = Int(Double(whole).ulp)
      let middle = whole / spacing * spacing + spacing / 2
      for text in ["\(middle)", "\(middle - 1)", "\(middle + 1)", "\(Double(middle) / 8192)"]
      where differs(text) {
        wrong.append(text)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: [
    "", "-", "+", ".", "-.", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", "1 2", "--1", "1-", "abc", "nan",
  ])
  func noNumbers(_ text: String) { #expect(parser.number(text) == nil) }

  @Test func decimalComma() {
    let parser = DecimalParser(point: UInt8(ascii: ","))
    #expect(parser.number("1,5") == 1.5)
    #expect(parser.number("-12345678901234567890,25") == -12345678901234567890.25)
    #expect(parser.number("1.5") == nil)
  }

  private func digit(_ generator: inout some RandomNumberGenerator) -> Character {
    Character("\(Int.random(in: 0...9, using: &generator))")
  }
}
