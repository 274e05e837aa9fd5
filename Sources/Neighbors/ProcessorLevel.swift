import CKernels

/// A level of instruction set that the fast loops are compiled for. All give the same bits.
public struct ProcessorLevel: Hashable, Sendable, CustomStringConvertible {
  /// The number by which the C loops know it.
  public let number: Int32

  /// The highest level that this processor runs.
  public static let highest = ProcessorLevel(number: kadita_processor_level())

  /// The levels that this processor runs.
  public static let available: [ProcessorLevel] = [kadita_level_baseline, kadita_level_v3, kadita_level_v4]
    .map { ProcessorLevel(number: Int32(bitPattern: $0.rawValue)) }
    .filter { $0.number <= highest.number }

  /// `baseline`, `x86-64-v3` or `x86-64-v4`.
  public var description: String { number == 0 ? "baseline" : "x86-64-v\(number)" }
}
