import Foundation
import TestSupport
import Testing

/// The files, streams and options of `kadita spectra`.
@Suite struct SpectraCommandTests {
  static let recording = "fixtures/reference/frames/case2_torus.nc"

  @Test func writesItsFiles() throws {
    let folder = try TemporaryFolder()
    let outcome = try Command.run([
      "spectra", Self.recording, "-o", folder.path, "-q", "--max-individuals", "200", "--max-delay", "10",
    ])
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try folder.entries() == ["case2_torus.spectra.csv", "case2_torus.spectra.nc"])
    let text = try String(contentsOfFile: folder.file("case2_torus.spectra.csv"), encoding: .utf8)
    let heading = Set(text.prefix { $0 != "\n" }.split(separator: ",").map(String.init))
    for name in [
      "frequency", "velocity_spectrum", "frequency_welch", "velocity_spectrum_welch", "lag",
      "velocity_autocorrelation", "polarization_spectrum", "distance", "spatial_correlation",
      "spatial_correlation_null", "wavenumber", "structure_factor", "current_longitudinal",
      "current_transverse",
      "delay", "delay_p", "coherence",
    ] {
      #expect(heading.contains(name), "\(name)")
    }
  }

  @Test func doesNotDependOnThreadsOrMemory() throws {
    let folder = try TemporaryFolder()
    let tables = try [["--threads", "1"], ["--threads", "3", "--memory", "1"]].enumerated().map {
      index, options in
      let target = folder.file("\(index)")
      #expect(try Command.run(["spectra", Self.recording, "-o", target, "-q"] + options).status == 0)
      return try String(contentsOfFile: target + "/case2_torus.spectra.csv", encoding: .utf8)
    }
    #expect(tables[0] == tables[1])
  }

  @Test func onlyTheProductsAskedFor() throws {
    let outcome = try Command.run(["spectra", Self.recording, "--products", "velocity", "--json"])
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let products = try #require(parsed?["products"] as? [String: Any])
    #expect(
      Set(products.keys) == ["frequency", "velocity_spectrum", "frequency_welch", "velocity_spectrum_welch"])
  }

  @Test func aMistypedProductGetsASuggestion() throws {
    let outcome = try Command.run(["spectra", Self.recording, "--products", "velocty"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors == "kadita: \(Self.recording): there is no product velocty; did you mean velocity?\n"
        || outcome.errors == "kadita: there is no product velocty; did you mean velocity?\n")
  }

  @Test func existingFilesStay() throws {
    let folder = try TemporaryFolder()
    let arguments = ["spectra", Self.recording, "-o", folder.path, "-q", "--products", "velocity"]
    #expect(try Command.run(arguments).status == 0)
    #expect(try Command.run(arguments).status == 73)
    #expect(try Command.run(arguments + ["--force"]).status == 0)
  }

  @Test func theMillTurnsOnceInFourSeconds() throws {
    let outcome = try Command.run([
      "spectra", "fixtures/spectra/mill.csv", "--json", "--products", "velocity,spatial",
    ])
    let parsed = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let spectra = try #require(parsed?["spectra"] as? [String: Any])
    #expect(spectra["peak_frequency"] as? Double == 0.25)
    // A quarter of the circle of mean radius 4 away, √2 · 4, to a bin.
    let length = try #require(spectra["correlation_length"] as? Double)
    #expect(abs(length - 5.66) < 0.48)
  }
}
