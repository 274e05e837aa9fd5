extension PowerOfTwoTransform {
  /// Σ x(t) y(t + lag) over many pairs of series, summed before the one transform back.
  struct CrossProducts {
    private let transform: PowerOfTwoTransform
    private var re: [Double]
    private var im: [Double]

    fileprivate init(_ transform: PowerOfTwoTransform) {
      self.transform = transform
      re = [Double](repeating: 0, count: transform.length)
      im = re
    }

    /// Adds a pair: x of at most half the length of the transform, y of at most that length.
    mutating func add(_ x: [Double], _ y: [Double]) {
      let length = transform.length
      var a = x + [Double](repeating: 0, count: length - x.count)
      var b = y + [Double](repeating: 0, count: length - y.count)
      transform.apply(&a, &b)
      for k in 0..<length {
        // Z = X + iY and, of real series, Z(−k)* = X − iY; their product X*Y.
        let other = (length - k) & (length - 1)
        re[k] += (a[k] * b[other] + b[k] * a[other]) / 2
        im[k] += (a[other] * a[other] + b[other] * b[other] - a[k] * a[k] - b[k] * b[k]) / 4
      }
    }

    /// The sums for the lags 0 … half the length of the transform.
    func sums() -> [Double] {
      // The sums are real, so that the way back is the way forth of the complex conjugate.
      var (re, im) = (re, im.map { -$0 })
      transform.apply(&re, &im)
      return re[...(transform.length / 2)].map { $0 / Double(transform.length) }
    }
  }

  /// No pair yet.
  func crossProducts() -> CrossProducts { CrossProducts(self) }
}
