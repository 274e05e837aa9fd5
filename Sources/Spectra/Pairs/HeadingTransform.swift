/// The Fourier transforms of one individual's headings and of the steps at which it has one.
struct HeadingTransform {
  /// Half spectra of the components, then of the presence (1 where there is a heading, 0 elsewhere).
  let fields: [[SIMD2<Double>]]

  /// Transforms a series padded with zeros; only its `segments` count.
  init(_ series: VectorSeries, segments: [Range<Int>], by transform: FourierTransform) {
    var fields: [[SIMD2<Double>]] = []
    let d = series.components
    for first in stride(from: 0, through: d, by: 2) {
      transform.clear()
      for step in segments.joined() {
        func value(_ field: Int) -> Double { field < d ? series[field, step] : field == d ? 1 : 0 }
        transform.input[step] = SIMD2(value(first), value(first + 1))
      }
      transform.run()
      let (one, other) = Self.split(transform.output)
      fields.append(one)
      if first < d { fields.append(other) }
    }
    self.fields = fields
  }

  /// The half spectra of the two real series that make up a complex one.
  private static func split(_ z: UnsafeMutableBufferPointer<SIMD2<Double>>) -> (
    [SIMD2<Double>], [SIMD2<Double>]
  ) {
    var one: [SIMD2<Double>] = []
    var other: [SIMD2<Double>] = []
    for k in 0...z.count / 2 {
      let here = z[k]
      let there = z[k == 0 ? 0 : z.count - k]
      one.append(SIMD2(here.x + there.x, here.y - there.y) / 2)
      other.append(SIMD2(here.y + there.y, there.x - here.x) / 2)
    }
    return (one, other)
  }
}
