/// Frames as users choose them: `A:B:STEP`, 0-based, B not included, each part optional.
public struct FrameRange: Equatable, Sendable {
  /// First frame.
  public var lower: Int
  /// The frame after the last; `nil`: to the end.
  public var upper: Int?
  /// Every so many-th frame.
  public var step: Int

  /// Frames from `lower` to below `upper`.
  public init(_ lower: Int = 0, _ upper: Int? = nil, step: Int = 1) {
    self.lower = lower
    self.upper = upper
    self.step = step
  }

  /// Reads `A:B:STEP`, `A:B`, `A:`, `:B` or `::STEP`; `nil` where the text is something else or chooses nothing.
  public init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var numbers: [Int?] = []
    for part in parts {
      guard part.isEmpty || part.allSatisfy({ $0.isNumber }), part.isEmpty || Int(part) != nil else {
        return nil
      }
      numbers.append(Int(part))
    }
    lower = numbers[0] ?? 0
    upper = numbers[1]
    step = parts.count == 3 ? numbers[2] ?? 1 : 1
    guard step > 0, lower < upper ?? .max else { return nil }
  }
}
