import Spectra
import Testing
import TrajectoryModel

/// The frozen numbers, to 1e-9 relative as the specification asks.
@Suite struct ReferenceTests {
  static let cases = ["mill", "couzin"]

  @Test(arguments: cases) func temporalSpectra(name: String) throws {
    let reference = try ReferenceCase(name)
    let periodogram = try PeriodogramAverage(length: 256)
    let welch = try WelchAverage(length: 64)
    let autocorrelation = try AutocorrelationAverage(length: 256)
    for i in 0..<24 {
      let velocity = try reference.velocity(i)
      periodogram.add(velocity, 0..<256)
      welch.add(velocity, 0..<256)
      autocorrelation.add(velocity, 0..<256)
    }
    let (spectrum, smooth) = (periodogram.spectrum(sampling: 10), welch.spectrum(sampling: 10))
    #expect(try relativeError(spectrum.frequency, reference.numbers("f")) < 1e-14)
    #expect(try relativeError(spectrum.density, reference.numbers("S_vel")) < 1e-9)
    #expect(try relativeError(smooth.frequency, reference.numbers("f_welch")) < 1e-14)
    #expect(try relativeError(smooth.density, reference.numbers("S_welch")) < 1e-9)
    #expect(try relativeError(autocorrelation.correlation(), reference.numbers("vacf")) < 1e-9)
  }

  @Test(arguments: cases) func polarizationSpectrum(name: String) throws {
    let reference = try ReferenceCase(name)
    var mean = VectorSeries(components: 3, count: 256)
    for c in 0..<3 { for t in 0..<256 { mean[c, t] = 0 } }
    for i in 0..<24 {
      let heading = try reference.velocity(i).normalized()
      for place in mean.values.indices { mean.values[place] += heading.values[place] / 24 }
    }
    let periodogram = try PeriodogramAverage(length: 256)
    periodogram.add(mean, 0..<256)
    #expect(try relativeError(periodogram.spectrum(sampling: 10).density, reference.numbers("S_pol")) < 1e-9)
  }

  @Test(arguments: cases) func spatialCorrelation(name: String) throws {
    let reference = try ReferenceCase(name)
    let block = try reference.block()
    let sum = SpatialCorrelationSum(bins: DistanceBins(range: 10, count: 20))
    let frame = Frame(domain: .open)
    for row in 0..<256 {
      frame.load(block, row: row)
      sum.add(frame)
    }
    let found = sum.correlation()
    #expect(try relativeError(found.distance, reference.numbers("r")) < 1e-14)
    #expect(try found.pairs.map(Double.init) == reference.numbers("npairs"))
    #expect(try relativeError(found.correlation, reference.numbers("Cr")) < 1e-9)
    // The crossings of spectra_reference.csv.
    if name == "mill" {
      #expect(abs(found.correlationLength / 4.4378955251986865 - 1) < 1e-9)
    } else {
      #expect(found.correlationLength.isNaN)
    }
  }

  @Test(arguments: cases) func structureSpectra(name: String) throws {
    let reference = try ReferenceCase(name)
    let frame = Frame(domain: .periodic(SIMD3(20, 20, 20)))
    frame.load(try reference.block(), row: 255)
    let shells = WaveShells(edges: SIMD3(20, 20, 20), dimensions: 3, count: 4)
    let sum = try StructureSum(shells: shells, method: .direct)
    sum.add(frame)
    let found = sum.spectra()
    #expect(try relativeError(found.wavenumber, reference.numbers("k")) < 1e-14)
    #expect(try relativeError(found.structureFactor, reference.numbers("Sk")) < 1e-9)
    #expect(try relativeError(found.currentLongitudinal, reference.numbers("JL")) < 1e-9)
    #expect(try relativeError(found.currentTransverse, reference.numbers("JT")) < 1e-9)
  }

  @Test(arguments: cases) func directionalDelay(name: String) throws {
    let reference = try ReferenceCase(name)
    let analysis = DelayAnalysis(settings: DelaySettings(range: 20), length: 256)
    let found = try analysis.pair(reference.velocity(0).normalized(), reference.velocity(1).normalized())
    #expect(try relativeError(found.correlation, reference.numbers("C01")) < 1e-9)
    #expect(try abs(found.delay / 10 / reference.number("tau01") - 1) < 1e-9)
  }
}
