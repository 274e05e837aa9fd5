/// A name with a place for a number, such as `frame-%05d.png`.
struct NumberedName {
  private let before: Substring
  private let after: Substring
  private let width: Int

  /// `nil` where the name has no such place, or several.
  init?(_ name: String) {
    let parts = name.split(separator: "%", omittingEmptySubsequences: false)
    guard parts.count == 2, let end = parts[1].firstIndex(of: "d") else { return nil }
    let digits = parts[1][..<end]
    guard digits.allSatisfy(\.isNumber), let width = digits.isEmpty ? 1 : Int(digits), width <= 12 else {
      return nil
    }
    before = parts[0]
    after = parts[1][parts[1].index(after: end)...]
    self.width = width
  }

  /// The name with a number.
  func name(_ number: Int) -> String {
    let digits = String(number)
    return before + String(repeating: "0", count: max(0, width - digits.count)) + digits + after
  }
}
