import TrajectoryModel

/// All layouts that recordings can be written in.
public enum WriterRegistry {
  /// The layouts, the default first.
  public static let all: [any TrajectoryLayoutWriter] = [
    CanonicalLayout(), DewiKaditaLayout(), MovementLayout(),
  ]

  /// The layout of a name; throws with a suggestion where there is none.
  public static func layout(named name: String) throws -> any TrajectoryLayoutWriter {
    for layout in all where layout.name == name { return layout }
    let names = all.map(\.name)
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
    throw KaditaError(
      .usage, "there is no layout named \(name)",
      remedy: close ?? "choose one of \(names.joined(separator: ", "))")
  }

  /// Writes a whole recording; `progress` is told the number of frames written.
  ///
  /// - Throws: what the source or the layout throws; nothing is left under the final name then.
  public static func write(
    _ source: any TrajectorySource, to path: String, as layout: any TrajectoryLayoutWriter,
    _ description: RecordingDescription, overwrite: Bool, progress: (Int) throws -> Void = { _ in }
  ) throws {
    let writer = try layout.create(path, description, overwrite: overwrite)
    let stream = try source.stream()
    var frames = 0
    while let block = try stream.next() {
      try writer.append(block)
      frames += block.count
      try progress(frames)
    }
    try writer.finish()
  }
}

/// The canonical layout.
struct CanonicalLayout: TrajectoryLayoutWriter {
  let name = "kadita"
  let title = "position, velocity (time, individual, space), CF-1.11"

  func create(_ path: String, _ description: RecordingDescription, overwrite: Bool) throws
    -> any TrajectoryWriter
  {
    try CanonicalWriter(path, description, overwrite: overwrite)
  }
}
