import Foundation
import Spectra
import TestSupport
import Testing
import TrajectoryModel

/// Whole recordings, good and bad.
@Suite struct CollectorTests {
  @Test func aMillInShort() throws {
    let result = try Mill(turnsPerFrame: 0.01, individuals: 40, frames: 600).recording.spectra()
    let summary = result.summary
    #expect(abs(summary.peakFrequency - 0.1) < 1e-9)
    // cos Ωτ up to its first zero: 1/Ω; the trapezia are good to (ΩΔt)²/12.
    #expect(abs(summary.integralTime * 0.2 * Double.pi - 1) < 1e-3)
    // The other side of the mill, about a quarter of a turn away, moves across.
    #expect(summary.correlationLength > 3 && summary.correlationLength < 7)
    #expect(summary.reasons.isEmpty)
    #expect(result.notices.isEmpty)
    let p = result.temporal.polarization?.density.reduce(0, +) ?? .nan
    #expect(abs(p) < 1e-20)
  }

  @Test func theReferenceCasesThroughTheCollector() throws {
    let reference = try ReferenceCase("mill")
    let recording = try Recording(reference)
    let result = try recording.spectra {
      $0.welchLength = 64
      $0.shells = 4
      $0.delayRange = 20
      $0.threads = 2
    }
    #expect(try relativeError(result.temporal.velocity?.density ?? [], reference.numbers("S_vel")) < 1e-9)
    #expect(
      try relativeError(result.temporal.velocityWelch?.density ?? [], reference.numbers("S_welch")) < 1e-9)
    #expect(try relativeError(result.temporal.velocityAutocorrelation, reference.numbers("vacf")) < 1e-9)
    #expect(try relativeError(result.temporal.polarization?.density ?? [], reference.numbers("S_pol")) < 1e-9)
    #expect(try relativeError(result.spatial?.correlation ?? [], reference.numbers("Cr")) < 1e-9)
    let delay = result.delays?.delay[0, 1] ?? .nan
    #expect(try abs(delay / reference.number("tau01") - 1) < 1e-9)
  }

  @Test func threadsAndScratchFilesChangeNothing() throws {
    let recording = try Recording(ReferenceCase("couzin"))
    // Compared as text, in which every number has its shortest unique form and NaN equals NaN.
    let one = try recording.spectra()
    let folder = try TemporaryFolder()
    setenv("TMPDIR", folder.path, 1)
    defer { unsetenv("TMPDIR") }
    let other = try recording.spectra {
      $0.threads = 3
      $0.memoryLimit = 20_000
    }
    #expect(try folder.entries().isEmpty)
    #expect(String(describing: one.temporal) == String(describing: other.temporal))
    #expect(String(describing: one.spatial) == String(describing: other.spatial))
    #expect(String(describing: one.nullBand) == String(describing: other.nullBand))
    #expect(String(describing: one.structure) == String(describing: other.structure))
    #expect(String(describing: one.coherence) == String(describing: other.coherence))
    #expect(String(describing: one.delays) == String(describing: other.delays))
  }

  /// One track after the other, in stretches: the numbers of all at once, with gaps and without, whatever the threads.
  @Test(arguments: [(1, 1), (16, 1), (16, 3), (50, 2), (399, 2)]) func longTracks(limit: Int, threads: Int)
    throws
  {
    for gaps in [false, true] {
      var random = Randomness(3)
      let phases = (0..<7).map { _ in 6 * random.uniform() }
      let missing = (0..<7 * 400).map { _ in gaps && random.uniform() < 0.02 }
      let recording = Recording(individuals: 7, frames: 400, step: 0.1) { i, t in
        let angle = 2 * Double.pi * Double(t) / 90 + phases[i]
        let speed = missing[i * 400 + t] ? Double.nan : 1 + 0.1 * Double(i)
        return (
          SIMD3(angle, Double(i), 0), SIMD3(speed * cos(angle), speed * sin(angle), 0.2 * random.uniform())
        )
      }
      func summary(_ limit: Int, _ threads: Int) throws -> SpectraSummary {
        try recording.spectra {
          $0.products = [.velocity, .autocorrelation, .spatial]
          $0.onlyNumbers = true
          $0.trackLimit = limit
          $0.threads = threads
          $0.memoryLimit = 20_000
        }.summary
      }
      let (whole, parts) = (try summary(400, 1), try summary(limit, threads))
      #expect(whole.peakFrequency.isFinite && whole.integralTime.isFinite)
      #expect(parts.peakFrequency == whole.peakFrequency)
      #expect(abs(parts.integralTime / whole.integralTime - 1) < 1e-12)
      #expect(try parts == summary(limit, 1))
    }
  }

  /// A velocity that never turns has no peak and no integral time, however it is looked at.
  @Test(arguments: [4, 100]) func longTracksThatGoStraightOn(limit: Int) throws {
    let recording = Recording(individuals: 3, frames: 50, step: 0.1) { i, t in
      (SIMD3(Double(t), Double(i), 0), SIMD3(1, 0, 0))
    }
    let summary = try recording.spectra {
      $0.products = [.velocity, .autocorrelation]
      $0.onlyNumbers = true
      $0.trackLimit = limit
    }.summary
    #expect(summary.peakFrequency.isNaN && summary.integralTime.isNaN)
    #expect(
      summary.reasons["integral_time"] == "the velocities stay correlated over half of the longest track")
  }

  @Test func aScratchFileThatCannotBeMade() throws {
    let recording = try Recording(ReferenceCase("couzin"))
    setenv("TMPDIR", "/nonexistent", 1)
    defer { unsetenv("TMPDIR") }
    #expect(throws: KaditaError.self) { try recording.spectra { $0.memoryLimit = 20_000 } }
  }

  @Test(arguments: [1, 2]) func tooFewFrames(frames: Int) throws {
    let result = try Mill(turnsPerFrame: 0.01, individuals: 40, frames: frames).recording.spectra()
    #expect(result.summary.peakFrequency.isNaN && result.summary.integralTime.isNaN)
    #expect(
      result.summary.reasons["peak_frequency"]
        == "no individual has a velocity over 8 consecutive frames")
    #expect(result.spatial?.frames == frames)
    #expect(result.structure?.frames == frames)
  }

  @Test func unevenTimeSteps() throws {
    var recording = Mill(turnsPerFrame: 0.01, individuals: 40, frames: 100).recording
    recording.info.timeStep = nil
    let result = try recording.spectra()
    #expect(result.temporal.velocity == nil && result.temporal.lag.isEmpty)
    #expect(
      result.summary.reasons["peak_frequency"] == "the time steps are uneven; resample them with --resample")
    #expect(result.summary.correlationLength > 0)
  }

  @Test func everythingMissing() throws {
    let missing = SIMD3(repeating: Double.nan)
    let result = try Recording(individuals: 5, frames: 50, step: 0.1) { _, _ in (missing, missing) }.spectra()
    let summary = result.summary
    #expect(summary.peakFrequency.isNaN && summary.integralTime.isNaN && summary.correlationLength.isNaN)
    #expect(summary.reasons.count == 3)
    #expect(result.structure?.structureFactor.allSatisfy(\.isNaN) == true)
    #expect(result.delays?.delay.values.allSatisfy(\.isNaN) == true)
  }

  @Test func constantVelocity() throws {
    let result = try Recording(individuals: 40, frames: 100, step: 0.1) { i, t in
      (SIMD3(Double(i) + 0.03 * Double(t), 0, 0), SIMD3(0.3, 0.1, 0.2))
    }.spectra()
    let summary = result.summary
    #expect(summary.peakFrequency.isNaN && summary.integralTime.isNaN && summary.correlationLength.isNaN)
    #expect(summary.reasons["peak_frequency"] == "the velocities do not change")
    #expect(
      summary.reasons["integral_time"] == "the velocities stay correlated over half of the longest track")
    #expect(summary.reasons["correlation_length"] == "no frame has two individuals that move differently")
    // Everything stands still but the mean: all power at zero frequency.
    let density = result.temporal.velocity?.density ?? []
    #expect(abs(density[0] / 10 - 0.14) < 1e-12)
  }

  @Test func blocksOfMissingFrames() throws {
    let mill = Mill(turnsPerFrame: 0.05, individuals: 40, frames: 400)
    let missing = SIMD3(repeating: Double.nan)
    func spectra(_ bridged: Int) throws -> SpectraResult {
      let whole = mill.recording
      let stride = 120
      return try Recording(individuals: 40, frames: 400, step: 0.1) { i, t in
        // Two lost frames now and then, and a long gap for every other one.
        if t % 50 < 2 || (i % 2 == 0 && (150..<200).contains(t)) { return (missing, missing) }
        let at = t * stride + i * 3
        let (x, v) = (whole.block.positions, whole.block.velocities)
        return (SIMD3(x[at], x[at + 1], x[at + 2]), SIMD3(v[at], v[at + 1], v[at + 2]))
      }.spectra { $0.gaps.longestBridged = bridged }
    }
    let split = try spectra(0)
    #expect(split.tracks.longest == 48)
    #expect(split.tracks.bridgedSteps == 0)
    #expect(split.notices.contains { $0.code == "fragmented-tracks" })
    let bridged = try spectra(2)
    #expect(bridged.tracks.longest == 398)
    // Seven gaps of two frames for twenty; the long gap swallows two of them for the other twenty.
    #expect(bridged.tracks.bridgedSteps == 20 * 14 + 20 * 10)
    #expect(bridged.notices.contains { $0.code == "gaps-bridged" })
    // To half of the frequency step, 10 / 48 and 10 / 398.
    #expect(abs(split.summary.peakFrequency - 0.5) < 0.105)
    #expect(abs(bridged.summary.peakFrequency - 0.5) < 0.013)
  }

  @Test func fewIndividualsAreWarnedOf() throws {
    let result = try Mill(turnsPerFrame: 0.01, individuals: 12, frames: 100).recording.spectra()
    #expect(result.notices.contains { $0.code == "few-individuals" })
    let one = try Mill(turnsPerFrame: 0.01, individuals: 1, frames: 100).recording.spectra()
    #expect(one.reasons["delay"] == "there is only one individual")
  }

  @Test func manyIndividualsHaveNoPairProducts() throws {
    let result = try Mill(turnsPerFrame: 0.01, individuals: 101, frames: 20).recording.spectra()
    #expect(result.delays == nil)
    #expect(result.reasons["delay"]?.contains("--max-individuals") == true)
  }

  @Test func moreFramesThanAnnounced() throws {
    let recording = Mill(turnsPerFrame: 0.01, individuals: 3, frames: 20).recording
    let collector = try SpectraCollector(info: recording.info, settings: recording.settings)
    try collector.add(recording.block)
    #expect(throws: KaditaError.self) { try collector.add(recording.block) }
  }
}

extension Recording {
  /// The inputs of a reference case.
  fileprivate init(_ reference: ReferenceCase) throws {
    let block = try reference.block()
    self.init(individuals: 24, frames: 256, step: 0.1) { i, t in
      let at = (t * 24 + i) * 3
      let (x, v) = (block.positions, block.velocities)
      return (SIMD3(x[at], x[at + 1], x[at + 2]), SIMD3(v[at], v[at + 1], v[at + 2]))
    }
  }
}
