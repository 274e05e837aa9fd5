/// Counts frames by polarization and milling.
struct OrderCounts {
  private static let binCount = OrderDensity.binCount
  private(set) var counts = [[Int]](repeating: [Int](repeating: 0, count: binCount), count: binCount)
  private(set) var total = 0

  /// Counts a frame, unless it has no polarization or no milling.
  mutating func add(polarization: Double, milling: Double) {
    guard !polarization.isNaN, !milling.isNaN else { return }
    counts[Self.bin(polarization)][Self.bin(milling)] += 1
    total += 1
  }

  private static func bin(_ value: Double) -> Int {
    Int(max(0, min(value * Double(binCount), Double(binCount - 1))))
  }
}
