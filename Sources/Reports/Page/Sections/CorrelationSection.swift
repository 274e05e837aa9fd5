import Spectra

/// How alike the velocity fluctuations of two individuals are, by their distance.
enum CorrelationSection: PageSection {
  static let id = "correlation"
  static let title = "Spatial correlation"

  static func body(_ content: PageContent) -> String? {
    guard let spectra = content.result.spectraProducts, let spatial = spectra.spatial else { return nil }
    guard spatial.correlation.contains(where: \.isFinite) else {
      return "<p>No two individuals move differently in any frame, so there is no correlation to show.</p>"
    }
    let length = spatial.correlationLength
    let unit = content.units.length ?? "length"
    let band = spectra.nullBand
    let values = spatial.correlation + (band.map { $0.low + $0.high } ?? [])
    let crossing = length.isFinite ? "It crosses zero at \(NumberText.significant(length)) \(unit)." : ""
    var diagram = Diagram(
      "Spatial correlation",
      description: "C of r, the correlation of velocity fluctuations over distance. \(crossing)",
      width: 560, height: 320, x: AxisScale(spatial.distance, including: [0], label: "distance r, \(unit)"),
      y: AxisScale(values, including: [0], label: "C(r)"))
    if let band {
      diagram.band(spatial.distance, band.low, band.high, color: 7, label: "95 % of shuffled identities")
      diagram.line(spatial.distance, band.mean, color: 7, width: 1)
    }
    diagram.guide((diagram.x.range.lowerBound, 0), (diagram.x.range.upperBound, 0))
    diagram.line(spatial.distance, spatial.correlation, color: 0, width: 2, label: "C(r)")
    for (r, c) in zip(spatial.distance, spatial.correlation) where c.isFinite {
      diagram.mark(
        r, c, color: 0, size: 2.5,
        title: "r = \(NumberText.significant(r)): \(NumberText.significant(c, digits: 3))")
    }
    if length.isFinite {
      diagram.mark(
        length, 0, color: 6, size: 4, title: "correlation length \(NumberText.significant(length))")
      diagram.word(
        "ξ = \(NumberText.significant(length, digits: 3))", length, diagram.y.range.upperBound * 0.12)
    }
    return
      "<figure class=\"wide\">\(diagram.svg)<figcaption>Pairs of \(spatial.frames) frames. The fluctuations of a "
      + "frame add up to zero, so C(r) crosses zero even without any correlation: only what lies outside the band "
      + "of shuffled identities says something (Cavagna et al. 2010, doi:10.1073/pnas.1005766107).</figcaption></figure>"
  }
}
