import KaditaKit

/// The Fourier transforms of 600 real series, two at a time, into half spectra.
struct TransformWorker: TimedWork {
  static let series = 600
  let units = Self.series
  private let transform: FourierTransform
  private let samples: UnsafeMutableBufferPointer<Double>
  private let spectra: UnsafeMutableBufferPointer<SIMD2<Double>>
  private let length: Int

  init(length: Int) throws {
    self.length = length
    transform = try FourierTransform(shape: [length])
    samples = .allocate(capacity: Self.series * length)
    for place in samples.indices { samples[place] = Double((place * 7919) % 1009) / 1009 - 0.5 }
    spectra = .allocate(capacity: Self.series * (length / 2 + 1))
    spectra.initialize(repeating: .zero)
  }

  func work() {
    let half = length / 2 + 1
    for first in stride(from: 0, to: Self.series, by: 2) {
      transform.runPair(
        UnsafeBufferPointer(rebasing: samples[first * length..<(first + 1) * length]),
        UnsafeBufferPointer(rebasing: samples[(first + 1) * length..<(first + 2) * length]))
      transform.split(
        into: UnsafeMutableBufferPointer(rebasing: spectra[first * half..<(first + 1) * half]),
        UnsafeMutableBufferPointer(rebasing: spectra[(first + 1) * half..<(first + 2) * half]))
    }
  }
}
