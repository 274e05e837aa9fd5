import TrajectoryIO
import TrajectoryModel

extension NetCDFOutput {
  /// Says in attributes of the file what recording it is about and how it came about.
  func describe(_ info: RecordingInfo, title: String, provenance: Provenance) throws {
    try setAttribute("Conventions", "CF-1.11")
    try setAttribute("title", "\(title) of the recording \(info.path)")
    try setAttribute("source", "kadita \(provenance.version)")
    try setAttribute("history", provenance.command.joined(separator: " "))
    try setAttribute("input_path", info.path)
    if let sha256 = provenance.sha256 { try setAttribute("input_sha256", sha256) }
    try setAttribute("input_layout", info.layout)
    try setAttribute("input_dimensions", [Double(info.dimensions)], type: .int32)
    try setAttribute("length_unit", info.units.length ?? "unknown")
    try setAttribute("time_unit", info.units.time ?? "unknown")
    if let step = info.timeStep { try setAttribute("time_step", [step]) }
    try setAttribute("velocity", info.velocitySource.rawValue)
    if info.domain.isPeriodic {
      try setAttribute("box_lengths", (0..<info.dimensions).map { info.domain.edges[$0] })
    }
  }

  /// Gives a variable its row of the codebook.
  func describe(_ definition: ColumnDefinition) throws {
    let name = definition.name
    try setAttribute("long_name", definition.longName, of: name)
    try setAttribute("comment", definition.definition, of: name)
    try setAttribute("null_and_bias", definition.nullAndBias, of: name)
    try setAttribute("references", definition.source, of: name)
  }
}
