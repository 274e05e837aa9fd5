import Foundation
import TestSupport

/// The numbers that fixtures/statistics/make.py wrote.
struct Fixture {
  private var samples: [String: [Double]] = [:]
  private var expected: [String: Double] = [:]

  init() throws {
    for line in try String(contentsOfFile: Fixtures.path("statistics/samples.csv"), encoding: .utf8).split(
      separator: "\n")
    {
      let cells = line.split(separator: ",")
      samples[String(cells[0])] = cells.dropFirst().compactMap { Double($0) }
    }
    for line in try String(contentsOfFile: Fixtures.path("statistics/expected.csv"), encoding: .utf8).split(
      separator: "\n")
    {
      let cells = line.split(separator: ",")
      expected[String(cells[0])] = Double(cells[1])
    }
  }

  func sample(_ name: String) throws -> [Double] {
    guard let sample = samples[name] else { throw Missing(name: name) }
    return sample
  }

  func value(_ quantity: String) throws -> Double {
    guard let value = expected[quantity] else { throw Missing(name: quantity) }
    return value
  }

  struct Missing: Error { var name: String }
}
