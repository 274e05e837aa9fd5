import Foundation
import TestSupport
import Testing

/// The files, streams and statuses of `kadita compare`.
@Suite struct CompareCommandTests {
  static let frames = "fixtures/reference/frames/"

  @Test func writesItsTables() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run([
      "compare", "calm=\(Self.frames)case3*.nc", "calm=\(Self.frames)case4*.nc",
      "wild=\(Self.frames)case1*.nc",
      "wild=\(Self.frames)case2*.nc", "--definitions", "published", "-o", folder.path,
    ])
    #expect(outcome.status == 0)
    #expect(
      try folder.entries() == [
        "comparisons.csv", "measures", "recordings.csv", "study.json", "study.nc", "study.report.html",
      ])
    let recordings = try String(contentsOfFile: folder.file("recordings.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(recordings.count == 5)
    #expect(recordings[0].hasPrefix("recording,group,status,reason,polarization,polarization_se,"))
    let comparisons = try String(contentsOfFile: folder.file("comparisons.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(
      comparisons[0]
        == "metric,group_a,group_b,n_a,n_b,difference,ci_low,ci_high,hedges_g,cliffs_delta,p,p_bh,p_holm,p_min,warning"
    )
    #expect(comparisons[1].hasPrefix("polarization,calm,wild,2,2,-"))
    #expect(outcome.output.contains("[pooling-group-size]") && outcome.output.contains("[pooling-box]"))
  }

  @Test func oneFailureDoesNotStopTheRest() throws {
    let folder = try TemporaryFolder()
    try
      "path,group\n\(Fixtures.path("reference/edges/tiny_5.nc")),a\nmissing.nc,a\n\(Fixtures.path("reference/edges/tiny_7.nc")),b\n"
      .write(toFile: folder.file("study.csv"), atomically: true, encoding: .utf8)
    let outcome = try Command.run([
      "compare", "--manifest", folder.file("study.csv"), "--definitions", "published", "-o",
      folder.file("out"), "-q",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "kadita: \(folder.path)/missing.nc: no such file; check the name\n")
    let table = try String(contentsOfFile: folder.file("out/recordings.csv"), encoding: .utf8)
    #expect(table.contains("/missing.nc,a,failed,no such file; check the name,NaN,"))
  }

  @Test func aPartOfFailuresIsStillAPart() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "compare", "a=missing.nc", "b=\(Self.frames)case1*.nc", "-o", folder.path, "-q", "--shard", "1/2",
    ]
    #expect(try Command.run(arguments).status == 1)
    #expect(try folder.entries() == ["measures", "shard-1-of-2.txt"])
  }

  @Test func oneGroupIsRefused() throws {
    let outcome = try Command.run(["compare", "a=\(Self.frames)case1_swarm.nc"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors
        == "kadita: there is only one group; name at least two, as in control=a.nc treated=b.nc\n")
  }
}
