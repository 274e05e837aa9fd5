/// The value of a NetCDF attribute.
public enum NetCDFAttribute: Equatable, Sendable {
  /// One text.
  case text(String)
  /// Several texts.
  case texts([String])
  /// Numbers of any type, as doubles.
  case numbers([Double])

  /// The text, or several texts joined by commas; `nil` for numbers.
  public var text: String? {
    switch self {
    case .text(let text): text
    case .texts(let texts): texts.joined(separator: ", ")
    case .numbers: nil
    }
  }

  /// The number where there is exactly one, also one written as text.
  public var number: Double? {
    switch self {
    case .numbers(let numbers): numbers.count == 1 ? numbers[0] : nil
    case .text(let text): Double(text)
    case .texts: nil
    }
  }

  /// The numbers; empty for texts.
  public var numbers: [Double] {
    if case .numbers(let numbers) = self { return numbers }
    return []
  }
}
