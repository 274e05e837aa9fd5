import CFFTW
import Synchronization
import TrajectoryModel

/// The forward Fourier transform of a real series, in place: half the memory of a ``FourierTransform`` of two series.
///
/// X(k) = Σ x(t) exp(−2πi kt/n) for k = 0 … n div 2. Owns its plan and its aligned array; a transform belongs to one
/// thread. At odd lengths it takes longer.
final class RealTransform {
  /// Number of steps.
  let length: Int
  /// What is transformed; overwritten by the transform.
  let input: UnsafeMutableBufferPointer<Double>
  /// The transform, in the place of the input.
  let output: UnsafeMutableBufferPointer<SIMD2<Double>>
  private let plan: OpaquePointer

  /// Plans transforms of a length.
  ///
  /// - Throws: `KaditaError` where FFTW has no plan: lengths below 1, or more steps than it can count.
  init(length: Int) throws {
    let refusal = KaditaError(.unusableInput, "a Fourier transform of \(length) steps is not possible")
    guard length > 0, length <= Int(Int32.max) - 2 else { throw refusal }
    self.length = length
    output = FourierTransform.allocate(length / 2 + 1)
    input = UnsafeMutableBufferPointer(
      start: UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: Double.self), count: length)
    let (source, target) = (input.baseAddress, FourierTransform.complex(output))
    let address = FourierTransform.planner.withLock { _ in
      UInt(bitPattern: fftw_plan_dft_r2c_1d(Int32(length), source, target, FFTW_ESTIMATE))
    }
    guard let plan = OpaquePointer(bitPattern: address) else {
      output.deallocate()
      throw refusal
    }
    self.plan = plan
  }

  deinit {
    FourierTransform.planner.withLock { _ in fftw_destroy_plan(plan) }
    output.deallocate()
  }

  /// Computes the output from the input.
  func run() { fftw_execute(plan) }
}
