import Studies
import TestSupport
import Testing

@Suite struct ValidationTests {
  /// The short form: bands and classes hold for any seeds; two seeds say little about distributions.
  @Test func statesComeOutAsKnown() throws {
    let rows = try Validation(seeds: 2, threads: 2).run()
    for row in rows {
      #expect(row.verdict != .fail, "\(row.state) \(row.quantity): \(row.measured), not \(row.expected)")
    }
    // Eight bands, five classes, 16 + 48 distributions.
    #expect(rows.count { $0.verdict == .pass } == 77)
    let linear = try #require(rows.first { $0.state == "torus, linear" })
    #expect(linear.measured == "0 of 2")
    let claims = rows.filter { $0.verdict == .claimHolds || $0.verdict == .claimFails }
    #expect(claims.count == 6)
    // The published torus is none.
    #expect(claims.first { $0.state == "published/torus" }?.verdict == .claimFails)
  }
}

/// The whole comparison with the reference runs, by `make test-all`.
@Suite struct LongValidationTests {
  @Test func twelveSeedsComeFromTheReferenceDistributions() throws {
    for row in try Validation(seeds: 12, threads: 2).run() {
      #expect(row.verdict != .fail, "\(row.state) \(row.quantity): \(row.measured), not \(row.expected)")
    }
  }
}
