import TrajectoryModel

/// `trajectories.h5` of idtracker.ai (Romero-Ferrero et al. 2019, doi:10.1038/s41592-018-0295-5).
struct IdtrackerArrayReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "idtrackerai-h5",
    title:
      "idtracker.ai HDF5: `trajectories` (frame, individual, xy), frame rate and body length as attributes",
    recognition: "the array `trajectories` with three dimensions, the last of length 2",
    options: ["--fps", "--min-confidence", "--unit BL"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let trajectories = try input.netCDF?.root.variable("trajectories"), trajectories.shape.count == 3,
      trajectories.shape[2] == 2
    else { return nil }
    return "the array trajectories of shape \(trajectories.shape.map(String.init).joined(separator: " × "))"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard try recognise(input) != nil, let trajectories = file.root.variable("trajectories") else {
      throw KaditaError(
        .unusableInput, "has no array trajectories (frame, individual, 2): \(file.contentSummary)",
        remedy: "leave out --format", path: file.path)
    }
    let (frames, individuals) = (trajectories.shape[0], trajectories.shape[1])
    try GridShape.requireContent(frames: frames, individuals: individuals, of: trajectories, path: file.path)
    let axes = try GridShape.axes(options.axes, available: 2, path: file.path)
    var timing = options
    timing.framesPerSecond = options.framesPerSecond ?? file.root.number("frames_per_second")
    let clock = try Clock(timing, frames: frames, in: file)
    let names = file.root.attributes["identities_labels"].flatMap(Self.texts) ?? []
    let confidence = file.root.variable("id_probabilities").flatMap { variable -> GriddedPart? in
      guard variable.shape.count == 3, Array(variable.shape[..<2]) == [frames, individuals] else {
        return nil
      }
      return GriddedPart(variable, roles: [.time, .individual, .fixed(0)])
    }
    let vectors = GriddedVectors(
      position: GriddedPoint(
        [GriddedPart(trajectories, roles: [.time, .individual, .axis], axes: axes)], confidence: confidence),
      minimumConfidence: options.minimumConfidence)
    let info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: frames,
      individuals: names.count == individuals ? names : (1...individuals).map(String.init),
      dimensions: axes.count, units: Units(length: "px", time: clock.unit), attributes: file.root.provenance,
      remarks: clock.remarks)
    return GriddedSource(info: info, in: file, vectors: vectors, times: clock.times)
  }

  private static func texts(_ attribute: NetCDFAttribute) -> [String]? {
    switch attribute {
    case .texts(let texts): texts
    case .text(let text): [text]
    case .numbers: nil
    }
  }
}
