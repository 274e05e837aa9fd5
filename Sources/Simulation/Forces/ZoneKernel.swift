import Neighbors

/// Which implementation of the hot loops runs. All give the same bits; the tests compare them.
public enum ZoneKernel: Hashable, Sendable {
  /// Plain Swift: what the others have to equal.
  case definition
  /// Vector lanes.
  case lanes(ProcessorLevel)

  /// The fastest that this processor can run.
  public static let best = ZoneKernel.lanes(.highest)

  /// All that this processor can run.
  public static let available = [definition] + ProcessorLevel.available.map { lanes($0) }
}
