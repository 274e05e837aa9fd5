import TrajectoryModel

/// Analysis files of SLEAP (Pereira et al. 2022, doi:10.1038/s41592-022-01426-1).
struct SleapArrayReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "sleap-h5",
    title: "SLEAP analysis HDF5: `tracks` (track, xy, node, frame), `node_names`, `track_names`",
    recognition: "the arrays `tracks` with four dimensions, and `node_names`",
    options: ["--fps", "--point", "--heading", "--min-confidence"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root, let tracks = root.variable("tracks"), tracks.shape.count == 4,
      root.variable("node_names") != nil
    else { return nil }
    return
      "the array tracks of shape \(tracks.shape.map(String.init).joined(separator: " × ")), and node_names"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard try recognise(input) != nil, let tracks = file.root.variable("tracks"),
      let nodes = file.root.variable("node_names")
    else {
      throw KaditaError(
        .unusableInput, "has no array tracks (track, xy, node, frame): \(file.contentSummary)",
        remedy: "export an analysis file from SLEAP", path: file.path)
    }
    let names = try file.texts(nodes)
    guard tracks.shape[1] == 2 || tracks.shape[1] == 3, tracks.shape[2] == names.count else {
      throw KaditaError(
        .unusableInput,
        "tracks has the shape \(tracks.shape.map(String.init).joined(separator: " × ")), where track × 2 × "
          + "\(names.count) nodes × frame was looked for",
        remedy: "export it again as an analysis file in SLEAP's own order of dimensions", path: file.path)
    }
    let (individuals, frames) = (tracks.shape[0], tracks.shape[3])
    try GridShape.requireContent(frames: frames, individuals: individuals, of: tracks, path: file.path)
    let axes = try GridShape.axes(options.axes, available: tracks.shape[1], path: file.path)
    let points = GridPoints(names: names, path: file.path)
    let scores = file.root.variable("point_scores").flatMap {
      $0.shape == [individuals, names.count, frames] ? $0 : nil
    }
    let vectors = try points.vectors(options) { node in
      GriddedPoint(
        [GriddedPart(tracks, roles: [.individual, .axis, .fixed(node), .time], axes: axes)],
        confidence: scores.map { GriddedPart($0, roles: [.individual, .fixed(node), .time]) })
    }
    let clock = try Clock(options, frames: frames, in: file)
    let trackNames = try file.root.variable("track_names").map { try file.texts($0) } ?? []
    var info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: frames,
      individuals: trackNames.count == individuals ? trackNames : (0..<individuals).map { "track_\($0)" },
      dimensions: axes.count, units: Units(length: "px", time: clock.unit), attributes: file.root.provenance,
      remarks: points.remarks(options) + clock.remarks)
    info.advice = HeadingAdvice.options(points.names, given: options)
    return GriddedSource(info: info, in: file, vectors: vectors, times: clock.times)
  }
}
