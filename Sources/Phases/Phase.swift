/// A collective state of a school.
///
/// The four states of Couzin et al. 2002 (doi:10.1006/jtbi.2002.3065) and what lies between them.
public enum Phase: String, CaseIterable, Sendable {
  /// A cohesive group without order.
  case swarm
  /// A mill: the group rotates about an empty core.
  case torus
  /// Aligned, with turns.
  case dynamicParallel = "dynamic-parallel"
  /// Almost perfectly aligned.
  case highlyParallel = "highly-parallel"
  /// Between the others.
  case transitional

  /// What a label is where there is nothing to judge by.
  public static let undefinedName = "undefined"

  /// Position in `allCases`.
  public var index: Int {
    switch self {
    case .swarm: 0
    case .torus: 1
    case .dynamicParallel: 2
    case .highlyParallel: 3
    case .transitional: 4
    }
  }
}
