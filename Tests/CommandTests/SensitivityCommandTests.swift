import Foundation
import TestSupport
import Testing

/// `kadita sensitivity`: what the settings do to the numbers.
@Suite struct SensitivityCommandTests {
  static let torus = "fixtures/states/torus.nc"

  private func rows(_ path: String) throws -> [[String: String]] {
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    let heading = lines[0].split(separator: ",").map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(heading, cells))
    }
  }

  @Test func everyChoiceMovesWhatItConcernsAndNothingElse() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["sensitivity", Self.torus, "-o", folder.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try folder.entries() == ["measures", "sensitivity.csv", "sensitivity.json", "variants.csv"])
    let rows = try rows(folder.file("sensitivity.csv"))
    func moved(by choice: String) -> Set<String> {
      Set(
        rows.filter { $0["choice"] == choice && Double($0["choice_cv"] ?? "") ?? 0 > 0 }.compactMap {
          $0["metric"]
        })
    }
    let histograms: Set = [
      "school_cohesion_entropy", "polarization_entropy", "depth_stratification_entropy",
      "angular_momentum_entropy", "nearest_neighbor_entropy", "velocity_correlation_entropy",
      "oceanic_schooling_index",
    ]
    #expect(moved(by: "bins") == histograms)
    #expect(moved(by: "max-gap").isEmpty)
    let neighbors = moved(by: "entropy-neighbor")
    #expect(
      neighbors.isSuperset(of: ["polarization_entropy_invariant", "oceanic_schooling_index_invariant"]))
    #expect(neighbors.allSatisfy { $0.hasSuffix("_invariant") })
    #expect(moved(by: "velocity").isSuperset(of: ["polarization", "milling", "mean_speed"]))
    #expect(moved(by: "velocity").isDisjoint(with: ["radius_of_gyration", "clark_evans", "groups"]))
    #expect(moved(by: "link-factor").isDisjoint(with: ["polarization", "spread", "mean_speed"]))
  }

  @Test func variationAndRanksAreThoseOfTheVariants() throws {
    let folder = try TemporaryFolder()
    let arguments = [
      "sensitivity", Self.torus, "--vary", "velocity=file,central,savgol:9", "--vary", "bins=0.5,2",
      "--metrics", "polarization,angular_momentum_entropy,radius_of_gyration", "-q", "-o", folder.path,
    ]
    #expect(try Command.run(arguments).status == 0)
    let variants = try rows(folder.file("variants.csv"))
    let summary = try rows(folder.file("sensitivity.csv"))
    for metric in ["polarization", "angular_momentum_entropy", "radius_of_gyration"] {
      let own = variants.filter { $0["metric"] == metric }
      // As given, three velocities, two numbers of bins.
      #expect(own.count == 6)
      func variation(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (squares / Double(values.count - 1)).squareRoot() / abs(mean)
      }
      let values = own.compactMap { Double($0["value"] ?? "") }
      let row = try #require(summary.first { $0["metric"] == metric && $0["choice"] == "velocity" })
      // Sums in another order.
      #expect(abs(Double(row["cv"] ?? "")! - variation(values)) < 1e-12)
      let velocities = own.filter { $0["velocity"] != "" }.compactMap { Double($0["value"] ?? "") }
      #expect(abs(Double(row["choice_cv"] ?? "")! - variation(velocities)) < 1e-12)
      #expect(Double(row["lowest"] ?? "") == values.min() && Double(row["highest"] ?? "") == values.max())
      // The settings as given are those of the file.
      #expect(own[0]["value"] == own.first { $0["velocity"] == "file" }?["value"])
    }
    func rank(_ metric: String, _ choice: String) -> String? {
      summary.first { $0["metric"] == metric && $0["choice"] == choice }?["choice_rank"]
    }
    #expect(rank("angular_momentum_entropy", "bins") == "1")
    #expect(rank("polarization", "velocity") == "1" && rank("polarization", "bins") == "2")
    #expect(rank("radius_of_gyration", "velocity") == "1" && rank("radius_of_gyration", "bins") == "1")
    // A variant is what analyze says under the same settings.
    let analyzed = try Command.run(["analyze", Self.torus, "--velocity", "savgol:9", "--json"])
    let variant = variants.first { $0["metric"] == "polarization" && $0["velocity"] == "savgol:9" }
    #expect(analyzed.output.contains(": \(try #require(variant?["value"])),"))
  }

  @Test func theFullGridHasEveryCombinationOnce() throws {
    let arguments = [
      "sensitivity", Self.torus, "--full", "--vary", "velocity=central,savgol:5", "--vary", "smoothing=7,9",
      "--vary", "link-factor=2,3", "--metrics", "polarization", "--json",
    ]
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    // As given; central or one of two filters, times two link factors.
    #expect((object["variants"] as? [[String: String]])?.count == 7)
    #expect(Set(object["variants"] as? [[String: String]] ?? []).count == 7)
  }

  @Test func comparisonsOfAStudyHoldOrNot() throws {
    let folder = try TemporaryFolder()
    for (state, seeds) in [("torus", 0..<5), ("swarm", 5..<10)] {
      for seed in seeds {
        let made = try Command.run([
          "simulate", state, "--fish", "30", "--steps", "60", "--seed", "\(seed)", "-o",
          folder.file("\(state)\(seed).nc"), "-q",
        ])
        #expect(made.status == 0)
      }
    }
    let groups = ["torus=\(folder.file("torus*.nc"))", "swarm=\(folder.file("swarm*.nc"))"]
    let arguments = [
      "--metrics", "polarization_unbiased,milling", "--vary", "velocity", "--vary", "bins=1,2",
    ]
    let out = folder.file("out")
    let outcome = try Command.run(["sensitivity"] + groups + arguments + ["-o", out])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = try rows(out + "/comparisons.csv")
    let milling = try #require(found.first { $0["metric"] == "milling" && $0["choice"] == "velocity" })
    #expect(milling["variants"] == "6" && milling["same_sign"] == "6")
    #expect(outcome.output.contains("same verdict") && outcome.output.contains("6/6"))
    // What it says of the settings as given is what compare says.
    let alone = folder.file("alone")
    #expect(
      try Command.run(
        ["compare"] + groups + ["--metrics", "polarization_unbiased,milling", "-q", "-o", alone]
      )
      .status == 0)
    let compared = try rows(alone + "/comparisons.csv").first { $0["metric"] == "milling" }
    #expect(compared?["difference"] == milling["difference"] && compared?["p_holm"] == milling["p_holm"])
  }

  @Test func aLevelThatCannotBeIsLeftOut() throws {
    let outcome = try Command.run([
      "sensitivity", "fixtures/tables/long.csv", "--vary", "velocity", "--metrics", "polarization,spread",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("warning: velocity=file is left out: has no velocities (1 recordings)"))
  }

  @Test(arguments: [
    (["--vary", "speed=1,2"], "there is no choice named speed; vary velocity, smoothing, max-gap"),
    (
      ["--vary", "bins=1"], "bins=1 has fewer than two levels, or one twice; write for instance bins=0.5,1,2"
    ),
    (["--vary", "bins=1,0"], "'0' is no level of bins (bins of the published histograms"),
    (["--vary", "smoothing=4,6"], "'4' is no level of smoothing (frames of the Savitzky–Golay filter)"),
    (["--vary", "max-gap=-1,2"], "'-1' is no level of max-gap"),
    (["--vary", "link-factor=0,2"], "'0' is no level of link-factor"),
    (["--vary", "entropy-neighbor=4,9"], "'9' is no level of entropy-neighbor"),
    (["--vary", "velocity=fast,file"], "'fast' is no level of velocity"),
    (["--vary", "bins", "--vary", "bins"], "a choice is varied twice; name each once, with all its levels"),
    (["b=x.nc"], "some inputs name a group and others do not; write GROUP=PATH for all, or for none"),
  ]) func mistakesAreNamed(options: [String], message: String) throws {
    let outcome = try Command.run(["sensitivity", Self.torus] + options)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("kadita: \(message)"), "\(outcome.errors)")
  }

  @Test func oneMissingRecordingOfTwo() throws {
    let outcome = try Command.run([
      "sensitivity", "missing.nc", Self.torus, "--vary", "bins", "--metrics", "polarization",
    ])
    #expect(outcome.status == 1)
    #expect(outcome.errors == "kadita: missing.nc: no such file; check the name\n")
    #expect(outcome.output.contains("polarization"))
  }

  @Test func nothingIsWrittenWhereAllFailed() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run(["sensitivity", "missing.nc", "--vary", "bins", "-o", folder.path])
    #expect(outcome.status == 66)
    #expect(outcome.output.isEmpty)
    #expect(try folder.entries().allSatisfy { !$0.hasSuffix(".csv") && !$0.hasSuffix(".json") })
  }
}
