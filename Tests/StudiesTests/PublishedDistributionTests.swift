import Analysis
import Foundation
import Metrics
import Simulation
import Statistics
import TestSupport
import Testing

/// Every published metric over twelve seeds a case against dewi-kadita's own runs: means and spreads over the second
/// half, and last values. By `make test-all`.
@Suite struct LongPublishedDistributionTests {
  @Test(arguments: [
    ("published/swarm", "case1_swarm"), ("published/torus", "case2_torus"),
    ("published/dynamic-parallel", "case3_dynamic_parallel"),
    ("published/highly-parallel", "case4_highly_parallel"),
  ])
  func runsComeFromThePackagesDistributions(preset: String, name: String) throws {
    let reference = try Self.reference(name)
    let metrics = MetricRegistry.published.filter { reference[$0.column.name + "_mean"] != nil }
    #expect(metrics.count == 12)
    var measured: [String: [Double]] = [:]
    for seed in 0..<12 {
      var parameters = try PresetRegistry.preset(named: preset).parameters
      parameters.seed = UInt64(2000 + seed)
      let run = try SimulatedTrajectory(parameters, threads: 2).recorded()
      let result = try Analyzer.analyze(run, plan: AnalysisPlan(metrics: metrics, threads: 2))
      for (metric, summary) in zip(metrics, result.summaries) {
        measured[metric.column.name + "_mean", default: []].append(summary.secondHalfMean)
        measured[metric.column.name + "_std", default: []].append(summary.secondHalfStandardDeviation)
        measured[metric.column.name + "_final", default: []].append(summary.final)
      }
    }
    let names = measured.keys.sorted()
    let p = try names.map { KolmogorovSmirnov(measured[$0] ?? [], try #require(reference[$0])).p }
    for (name, adjusted) in zip(names, HolmAdjustment.adjust(p)) {
      #expect(adjusted > 0.001, "\(preset) \(name): p \(adjusted)")
    }
  }

  private static func reference(_ name: String) throws -> [String: [Double]] {
    let text = try String(contentsOfFile: Fixtures.path("reference/envelope_seeds.csv"), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    var columns: [String: [Double]] = [:]
    for fields in lines.dropFirst() where fields[0] == name {
      for (column, field) in zip(lines[0], fields) {
        if let value = Double(field) { columns[String(column), default: []].append(value) }
      }
    }
    return columns
  }
}
