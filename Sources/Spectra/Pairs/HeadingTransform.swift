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
      var one = [SIMD2<Double>](repeating: .zero, count: transform.output.count / 2 + 1)
      var other = one
      one.withUnsafeMutableBufferPointer { one in
        other.withUnsafeMutableBufferPointer { transform.split(into: one, $0) }
      }
      fields.append(one)
      if first < d { fields.append(other) }
    }
    self.fields = fields
  }
}
