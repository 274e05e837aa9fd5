/// How often a school was found at each polarization and milling: the usual picture of its states.
public struct OrderDensity: Equatable, Sendable {
  /// Bins along each axis, equal, from 0 to 1.
  public static let binCount = 20
  /// Share of the frames by bin of polarization (row), then milling; sum one, or NaN without frames.
  public let shares: [[Double]]

  /// The density of frames; those without polarization or milling are left out.
  public init(_ frames: some Sequence<(polarization: Double, milling: Double)>) {
    let n = Self.binCount
    var counts = [[Int]](repeating: [Int](repeating: 0, count: n), count: n)
    var total = 0
    for (p, m) in frames where !p.isNaN && !m.isNaN {
      counts[Self.bin(p)][Self.bin(m)] += 1
      total += 1
    }
    shares = counts.map { $0.map { Double($0) / Double(total) } }
  }

  private static func bin(_ value: Double) -> Int {
    Int(max(0, min(value * Double(binCount), Double(binCount - 1))))
  }
}
