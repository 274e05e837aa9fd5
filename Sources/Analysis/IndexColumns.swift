import TrajectoryModel

/// Definitions of the columns that say which frame a row is.
public enum IndexColumns {
  /// Frame number.
  public static let frame = ColumnDefinition(
    name: "frame", family: .index, range: 0...(.infinity), longName: "frame index",
    definition: "0-based index of the frame in the recording.", nullAndBias: "none", source: "kadita")

  /// Time.
  public static let time = ColumnDefinition(
    name: "time", family: .index, dimension: .time, range: -.infinity...(.infinity), longName: "time",
    definition: "Time of the frame as recorded, or its index over the frame rate.", nullAndBias: "none",
    source: "kadita")

  /// Number of individuals.
  public static let individuals = ColumnDefinition(
    name: "individuals", family: .index, range: 0...(.infinity), longName: "number of individuals",
    definition: "Individuals with a finite position in the frame.", nullAndBias: "none", source: "kadita")

  /// All of them, in the order of the output.
  public static let all = [frame, time, individuals]
}
