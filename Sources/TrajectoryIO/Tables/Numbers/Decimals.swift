/// Small questions about numbers as text.
enum Decimals {
  /// How many digits follow the decimal point; an exponent is taken into account.
  static func count(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let point = text.firstIndex(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }) else {
      return 0
    }
    let digits = text[(point + 1)...].prefix { $0 >= 48 && $0 <= 57 }
    let rest = text[digits.endIndex...]
    guard let mark = rest.first, mark | 0x20 == UInt8(ascii: "e") else { return digits.count }
    let exponent = Int(String(decoding: rest.dropFirst(), as: UTF8.self)) ?? 0
    return max(0, digits.count - exponent)
  }

  /// A number as people write it: without `.0` where it is whole.
  static func text(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 0x1p53 ? String(Int(number)) : String(number)
  }
}
