/// How often a school was found at each polarization and milling: the usual picture of its states.
public struct OrderDensity: Equatable, Sendable {
  /// Bins along each axis, equal, from 0 to 1.
  public static let binCount = 20
  /// Share of the frames by bin of polarization (row), then milling; sum one, or NaN without frames.
  public let shares: [[Double]]

  init(_ sum: OrderCounts) {
    shares = sum.counts.map { $0.map { Double($0) / Double(sum.total) } }
  }
}
