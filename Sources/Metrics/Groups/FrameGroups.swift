/// The groups of a frame: who is in which.
public struct FrameGroups: Equatable, Sendable {
  /// The located individuals of the recording.
  public let individuals: [Int]
  /// The group of each of them, numbered from 0 in the order of their first individual.
  public let groups: [Int32]
  /// Number of individuals in each group.
  public let sizes: [Int]
  /// The largest group; among equals the first. `nil` without individuals.
  public let largest: Int?
}
