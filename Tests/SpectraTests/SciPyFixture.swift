import Foundation
import TestSupport

/// The series and results that fixtures/spectra/make.py wrote.
struct SciPyFixture {
  private let series: [String: [Double]]
  private let expected: [String: [Double]]

  init() throws {
    series = try Self.read("series.csv")
    expected = try Self.read("expected.csv")
  }

  func series(_ name: String) throws -> [Double] {
    if name == "recorded" { return try Self.recorded() }
    guard let values = series[name] else { throw Missing(name: name) }
    return values
  }

  func expected(_ name: String) throws -> [Double] {
    guard let values = expected[name] else { throw Missing(name: name) }
    return values
  }

  struct Missing: Error { var name: String }

  private static func read(_ name: String) throws -> [String: [Double]] {
    let text = try String(contentsOfFile: Fixtures.path("spectra/" + name), encoding: .utf8)
    var table: [String: [Double]] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: ",")
      table[String(cells[0])] = cells.dropFirst().compactMap { Double($0) }
    }
    return table
  }

  /// x of individual 312 in the movekit recording.
  private static func recorded() throws -> [Double] {
    guard let data = Fixtures.data else { throw Missing(name: "KADITA_DATA") }
    let text = try String(contentsOfFile: data + "/movekit/fish-5.csv", encoding: .utf8)
    var values: [Double] = []
    for line in text.split(whereSeparator: \.isNewline) {
      let cells = line.split(separator: ",")
      if cells[1] == "312", let x = Double(cells[2]) { values.append(x) }
    }
    return values
  }
}
