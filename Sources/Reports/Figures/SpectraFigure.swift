import Spectra
import TrajectoryModel

/// The velocity spectrum and the autocorrelations.
public enum SpectraFigure: Figure {
  /// What the user types.
  public static let name = "spectra"
  /// What it shows.
  public static let summary = "velocity spectrum by periodogram and by Welch, and the autocorrelations"
  /// What it is drawn from.
  public static let input = FigureInput.recording
  /// Both columns.
  public static func width(_ material: FigureMaterial) -> Double { FigurePage.doubleColumn }

  /// Height for a width, both in millimetres.
  public static func height(_ material: FigureMaterial, width: Double) -> Double { 0.37 * width }

  /// Two panels beside each other, or below each other where the page is narrow.
  public static func draw(_ material: FigureMaterial, on page: FigurePage) throws -> String {
    let path = material.paths[0]
    let result = try material.spectra(path, [.velocity, .autocorrelation])
    let units = try material.source(path).info.units
    guard let spectrum = result.temporal.velocity, spectrum.density.contains(where: { $0 > 0 }) else {
      let reason = result.reasons.sorted { $0.key < $1.key }.first.map { ": \($0.value)" } ?? ""
      throw material.nothing("has no velocity spectrum\(reason)", path)
    }
    let isWide = page.width > page.height
    var grid = PanelGrid(
      page: page, heights: isWide ? [1] : [1, 1], columns: isWide ? 2 : 1, left: 16, top: 6)
    grid.gapY = 15
    var script = GnuplotScript()
    script.add(grid.place(row: 0))
    drawSpectrum(result, spectrum, units, &script)
    script.add(grid.place(row: isWide ? 0 : 1, column: isWide ? 1 : 0))
    drawCorrelations(result, units, &script)
    return script.text
  }

  private static func drawSpectrum(
    _ result: SpectraResult, _ spectrum: Spectrum, _ units: Units, _ script: inout GnuplotScript
  ) {
    // Zero has no place on a logarithmic axis.
    func rows(_ spectrum: Spectrum) -> [[Double]] {
      zip(spectrum.frequency, spectrum.density).filter { $0.0 > 0 }.map { [$0.0, $0.1 > 0 ? $0.1 : .nan] }
    }
    let definitions = Dictionary(
      SpectraColumns.all.map { ($0.definition.name, $0.definition) }, uniquingKeysWith: { first, _ in first })
    func label(_ text: String, _ column: String) -> String {
      GnuplotScript.quoted(definitions[column].map { UnitText.label(text, of: $0, in: units) } ?? text)
    }
    script.data("periodogram", rows(spectrum))
    var layers = ["$periodogram using 1:2 with lines lw .5 lc rgb '#A0A0A0' title 'periodogram'"]
    if let welch = result.temporal.velocityWelch, welch.density.contains(where: { $0 > 0 }) {
      script.data("welch", rows(welch))
      layers.append("$welch using 1:2 with lines lw 1.5 lc rgb '#0072B2' title 'Welch'")
    }
    script.add([
      "set logscale xy", "set xlabel \(label("frequency", "frequency"))",
      "set ylabel \(label("velocity spectrum", "velocity_spectrum"))", "set format '%h'",
      "set key top right Right",
    ])
    let peak = spectrum.peakFrequency
    if peak.isFinite, peak > 0 {
      let unit = units.time.map { " \($0)⁻¹" } ?? ""
      script.add([
        "set arrow 1 from \(peak), graph 0 to \(peak), graph 1 nohead dt 2 lw .5 lc rgb '#D55E00' back",
        "set label 1 \(GnuplotScript.quoted(" peak \(NumberText.significant(peak, digits: 3))\(unit) ")) at \(peak), graph 1.03 center tc rgb '#D55E00'",
      ])
    }
    script.plot(layers)
    script.add(["unset arrow 1", "unset label 1", "unset logscale"])
  }

  private static func drawCorrelations(
    _ result: SpectraResult, _ units: Units, _ script: inout GnuplotScript
  ) {
    let temporal = result.temporal
    let curves = [
      ("velocity", temporal.velocityAutocorrelation), ("fluctuation", temporal.fluctuationAutocorrelation),
      ("heading", temporal.headingAutocorrelation),
    ]
    // Beyond half of the lags too few pairs of frames are left.
    let shown = max(2, (temporal.lag.count + 1) / 2)
    var layers: [String] = []
    for (number, (name, values)) in curves.enumerated() {
      let normalized = TemporalSpectra.normalized(values)
      guard normalized.contains(where: \.isFinite) else { continue }
      let bins = SeriesBins(
        times: Array(temporal.lag.prefix(shown)), values: Array(normalized.prefix(shown)), most: 1500)
      script.data("c\(number)", bins.rows)
      layers.append(
        "$c\(number) using 1:2 with lines lw 1 dt \(number + 1) lc rgb '\(Palette.categories[number])' title '\(name)'"
      )
    }
    script.add([
      "set xlabel \(GnuplotScript.quoted(UnitText.label("lag", units.time)))",
      "set ylabel 'autocorrelation / value at lag 0'", "set xrange [0:*]", "set yrange [*:1]",
      "set key top right", "set format '%h'", "set xzeroaxis lt 1 lw .5 lc rgb '#AAAAAA'",
    ])
    let time = result.summary.integralTime
    if time.isFinite {
      let text =
        "integral time \(NumberText.significant(time, digits: 3))\(units.time.map { " \($0)" } ?? "")"
      script.add([
        "set arrow 2 from \(time), graph 0 to \(time), graph 1 nohead dt 2 lw .5 lc rgb '\(Palette.gray)' back",
        "set label 2 \(GnuplotScript.quoted(" " + text)) at \(time), graph 1.03 left offset -2,0 tc rgb '\(Palette.gray)'",
      ])
    }
    script.plot(layers.isEmpty ? ["NaN"] : layers)
  }
}
