import Analysis
import Metrics
import Platform
import TrajectoryModel

/// Every located individual of every frame, as comma-separated text.
///
/// Unlike the other files it is made from the recording itself, in a pass of its own.
public enum IndividualsCSV {
  /// Ending of the file's name.
  public static let suffix = ".individuals.csv"

  /// Writes a row for every frame and located individual.
  ///
  /// - Parameters:
  ///   - source: the recording that was analysed.
  ///   - settings: the settings of the analysis.
  ///   - path: the file to write.
  ///   - overwrite: whether an existing file is replaced.
  public static func write(
    _ source: any TrajectorySource, settings: MetricSettings, to path: String, overwrite: Bool
  ) throws {
    let output = try TextOutput(path, overwrite: overwrite)
    let is3D = source.info.dimensions == 3
    let names = source.info.individuals.map { CSVText.cell($0) }
    let angles = is3D ? "heading,elevation" : "heading"
    try output.write(
      "frame,time,individual,x,y,\(is3D ? "z," : "")speed,\(angles),nearest_neighbor_distance,"
        + "distance_to_centroid,group\n")
    let context = MetricContext(domain: source.info.domain, settings: settings)
    let stream = try source.stream()
    while let block = try stream.next() {
      try Interruption.check()
      for row in 0..<block.count {
        context.load(block, row: row)
        for state in context.individualStates() {
          var cells = [String(block.frames[row]), CSVText.cell(block.times[row]), names[state.individual]]
          var numbers = (0..<source.info.dimensions).map { state.position[$0] }
          numbers += is3D ? [state.speed, state.heading, state.elevation] : [state.speed, state.heading]
          numbers += [state.nearestNeighborDistance, state.distanceToCentroid]
          cells += numbers.map { CSVText.cell($0) } + [String(state.group)]
          try output.write(cells.joined(separator: ",") + "\n")
        }
      }
    }
    try output.commit()
  }
}
