import CFFTW
import Synchronization
import TrajectoryModel

/// The forward Fourier transform of a complex array in one, two or three dimensions: the door to FFTW beside `RealTransform`.
///
/// Y(k) = Σ x(t) exp(−2πi k·t/n). Owns its plan and its two aligned arrays; a transform belongs to one thread. Real
/// series go through it two at a time, one as real and one as imaginary part: at the odd lengths that recordings
/// have, that is two to five times faster than FFTW's real transforms. Plans are estimated, not measured, so that
/// the same processor always takes the same way (Frigo & Johnson 2005, doi:10.1109/JPROC.2004.840301).
public final class FourierTransform {
  /// Lengths along the axes, the last one contiguous.
  public let shape: [Int]
  /// What is transformed; left as it is.
  public let input: UnsafeMutableBufferPointer<SIMD2<Double>>
  /// The transform.
  public let output: UnsafeMutableBufferPointer<SIMD2<Double>>
  private let plan: OpaquePointer

  /// FFTW's planner is not safe for threads.
  static let planner = Mutex(())

  /// Plans transforms of a shape; the input is zero.
  ///
  /// - Throws: `KaditaError` where FFTW has no plan: lengths below 1, or more numbers than it can count or hold.
  public init(shape: [Int]) throws {
    let refusal = KaditaError(.unusableInput, "a Fourier transform of shape \(shape) is not possible")
    guard !shape.isEmpty else { throw refusal }
    var size = 1
    for length in shape {
      guard length > 0, length <= Int(Int32.max), size <= Int(Int32.max) / length else { throw refusal }
      size *= length
    }
    self.shape = shape
    input = Self.allocate(size)
    output = Self.allocate(size)
    let (source, target) = (Self.complex(input), Self.complex(output))
    let lengths = shape.map(Int32.init)
    // An address rather than a pointer: what leaves the lock has to be sendable.
    let address = Self.planner.withLock { _ in
      UInt(
        bitPattern: fftw_plan_dft(Int32(lengths.count), lengths, source, target, FFTW_FORWARD, FFTW_ESTIMATE))
    }
    guard let plan = OpaquePointer(bitPattern: address) else {
      input.deallocate()
      output.deallocate()
      throw refusal
    }
    self.plan = plan
  }

  deinit {
    Self.planner.withLock { _ in fftw_destroy_plan(plan) }
    input.deallocate()
    output.deallocate()
  }

  /// Computes the output from the input.
  public func run() { fftw_execute(plan) }

  /// Sets the whole input to zero.
  public func clear() { input.update(repeating: .zero) }

  /// Zeros, aligned as FFTW likes it.
  static func allocate(_ count: Int) -> UnsafeMutableBufferPointer<SIMD2<Double>> {
    let raw = UnsafeMutableRawBufferPointer.allocate(byteCount: count * 16, alignment: 64)
    let typed = raw.bindMemory(to: SIMD2<Double>.self)
    typed.initialize(repeating: .zero)
    return typed
  }

  static func complex(_ array: UnsafeMutableBufferPointer<SIMD2<Double>>)
    -> UnsafeMutablePointer<fftw_complex>?
  {
    UnsafeMutableRawPointer(array.baseAddress)?.assumingMemoryBound(to: fftw_complex.self)
  }
}
