import Spectra

/// Spectra of the velocities in time, and of the positions in space.
enum SpectraSection: PageSection {
  static let id = "spectra"
  static let title = "Spectra"

  static func body(_ content: PageContent) -> String? {
    guard let spectra = content.result.spectraProducts else { return nil }
    var figures = velocity(spectra, content) + autocorrelation(spectra, content)
    figures += polarization(spectra, content) + structure(spectra, content)
    let summary = numbers(spectra.summary, content)
    guard !figures.isEmpty else { return summary }
    return "<div class=\"figures\">\(figures)</div>\(summary)"
  }

  private static func velocity(_ spectra: SpectraResult, _ content: PageContent) -> String {
    let curves = [
      ("periodogram", spectra.temporal.velocity, 7), ("Welch", spectra.temporal.velocityWelch, 0),
    ]
    return spectrum(curves, title: "Velocity spectrum", content)
  }

  private static func polarization(_ spectra: SpectraResult, _ content: PageContent) -> String {
    spectrum([("", spectra.temporal.polarization, 0)], title: "Spectrum of the polarization vector", content)
  }

  private static func spectrum(
    _ curves: [(name: String, spectrum: Spectrum?, color: Int)], title: String, _ content: PageContent
  ) -> String {
    let reduced = curves.compactMap { name, spectrum, color in
      spectrum.map {
        (name: name, color: color, curve: Curve.reduced($0.frequency, $0.density, isLogarithmic: true))
      }
    }.filter { $0.curve.x.count > 1 }
    guard !reduced.isEmpty else { return "" }
    let peak = zip(reduced[0].curve.x, reduced[0].curve.y).max { $0.1 < $1.1 }
    var diagram = Diagram(
      title,
      description:
        "Power density over frequency; largest near \(NumberText.significant(peak?.0 ?? .nan, digits: 3)).",
      x: AxisScale(
        logarithmic: reduced.flatMap(\.curve.x), label: "frequency, 1/\(content.units.time ?? "time")"),
      y: AxisScale(logarithmic: reduced.flatMap(\.curve.y), label: "density"))
    for (name, color, curve) in reduced {
      diagram.line(
        curve.x, curve.y, color: color, width: color == 7 ? 1 : 2, label: name.isEmpty ? nil : name)
    }
    return figure(title, diagram)
  }

  private static func autocorrelation(_ spectra: SpectraResult, _ content: PageContent) -> String {
    let temporal = spectra.temporal
    let all = [
      ("velocities", temporal.velocityAutocorrelation), ("fluctuations", temporal.fluctuationAutocorrelation),
      ("headings", temporal.headingAutocorrelation),
    ]
    // Beyond half of the recording there are too few pairs of times to tell anything.
    let half = max(2, temporal.lag.count / 2)
    let curves = all.enumerated().compactMap { index, entry in
      let curve = Curve.reduced(
        Array(temporal.lag.prefix(half)), Array(TemporalSpectra.normalized(entry.1).prefix(half)))
      return curve.x.count > 1 ? (name: entry.0, color: index, curve: curve) : nil
    }
    guard !curves.isEmpty else { return "" }
    var diagram = Diagram(
      "Autocorrelation", description: "Correlation of the velocities with themselves over the time between.",
      x: AxisScale(curves.flatMap(\.curve.x), including: [0], label: "lag, \(content.units.time ?? "time")"),
      y: AxisScale(curves.flatMap(\.curve.y), including: [0, 1], label: "C(τ) / C(0)"))
    diagram.guide((0, 0), (diagram.x.range.upperBound, 0))
    for (name, color, curve) in curves {
      diagram.line(curve.x, curve.y, color: color, isDashed: color > 0, label: name)
    }
    return figure("Autocorrelation of the velocities", diagram)
  }

  private static func structure(_ spectra: SpectraResult, _ content: PageContent) -> String {
    guard let structure = spectra.structure else { return "" }
    let curves = [
      ("structure factor S(k)", structure.structureFactor),
      ("longitudinal current", structure.currentLongitudinal),
      ("transverse current", structure.currentTransverse),
    ]
    let values = curves.flatMap(\.1)
    guard values.contains(where: { $0 > 0 && $0.isFinite }) else { return "" }
    var diagram = Diagram(
      "Structure and current spectra", description: "S(k), J_L and J_T over wavenumber.",
      x: AxisScale(structure.wavenumber, label: "wavenumber, 1/\(content.units.length ?? "length")"),
      y: AxisScale(logarithmic: values, label: "S, J"))
    for (index, curve) in curves.enumerated() {
      diagram.line(structure.wavenumber, curve.1, color: index, isDashed: index > 0, label: curve.0)
      for (k, value) in zip(structure.wavenumber, curve.1) { diagram.mark(k, value, color: index, size: 2.5) }
    }
    return figure("Structure and current spectra", diagram)
  }

  private static func figure(_ caption: String, _ diagram: Diagram) -> String {
    "<figure><figcaption>\(caption)</figcaption>\(diagram.svg)</figure>"
  }

  /// The three numbers, with why one is missing.
  private static func numbers(_ summary: SpectraSummary, _ content: PageContent) -> String {
    var table = PageTable(
      id: "spectra-table", headings: ["number", "value", "unit", "remark"],
      caption: "The spectra in three numbers")
    let time = content.units.time ?? "time"
    for (name, value, unit) in [
      ("peak_frequency", summary.peakFrequency, "1/\(time)"), ("integral_time", summary.integralTime, time),
      ("correlation_length", summary.correlationLength, content.units.length ?? "length"),
    ] {
      table.add([.text(name), .number(value), .text(unit), .text(summary.reasons[name] ?? "")])
    }
    return table.html
  }
}
