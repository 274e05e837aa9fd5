import CKernels
import Neighbors
import PortableMath

/// Random numbers for a run of animals in one step.
struct NoiseSource {
  let philox: Philox
  let seed: UInt64
  let kernel: ZoneKernel

  init(seed: UInt64, kernel: ZoneKernel) {
    philox = Philox(seed: seed)
    self.seed = seed
    self.kernel = kernel
  }

  /// Pairs of standard normal numbers for `a.count` animals from `first` on; the counts are multiples of eight.
  func normals(
    _ stream: RandomStream, step: Int, first: Int, _ a: UnsafeMutableBufferPointer<Double>,
    _ b: UnsafeMutableBufferPointer<Double>
  ) {
    let (low, high) = Self.words(step)
    switch kernel {
    case .definition:
      for i in a.indices {
        let pair = philox.normals(UInt32(first + i), low, high, stream.rawValue)
        a[i] = pair.x
        b[i] = pair.y
      }
    case .lanes(let level):
      kadita_normals(
        level.number, seed, UInt32(first), low, high, stream.rawValue, Int64(a.count), a.baseAddress,
        b.baseAddress)
    }
  }

  /// Points of the unit circle for `a.count` animals from `first` on; the counts are multiples of eight.
  func circle(
    _ stream: RandomStream, step: Int, first: Int, _ a: UnsafeMutableBufferPointer<Double>,
    _ b: UnsafeMutableBufferPointer<Double>
  ) {
    let (low, high) = Self.words(step)
    switch kernel {
    case .definition:
      for i in a.indices {
        let point = philox.circle(UInt32(first + i), low, high, stream.rawValue)
        a[i] = point.x
        b[i] = point.y
      }
    case .lanes(let level):
      kadita_circle(
        level.number, seed, UInt32(first), low, high, stream.rawValue, Int64(a.count), a.baseAddress,
        b.baseAddress)
    }
  }

  /// The two counter words of a step.
  static func words(_ step: Int) -> (UInt32, UInt32) {
    (UInt32(truncatingIfNeeded: step), UInt32(truncatingIfNeeded: step >> 32))
  }
}
