import TrajectoryModel

/// Reads the tracks of individuals with their own clocks.
enum CFTracks {
  /// (trajectory, obs), each with its own row of times, filled up at the end.
  static func matrix(_ request: CFRequest, _ time: NetCDFVariable) throws(KaditaError) -> [SampleTrack] {
    let x = request.coordinates.x
    guard time.dimensions == x.dimensions else {
      throw KaditaError(
        .unusableInput, "\(time.shapeSignature) does not match \(x.shapeSignature)",
        remedy: "name the times with --var time=NAME", path: request.file.path)
    }
    let trajectory = request.trajectoryDimension(time)
    try GridShape.requireContent(
      frames: x.shape[1 - trajectory], individuals: x.shape[trajectory], of: x, path: request.file.path)
    var tracks: [SampleTrack] = []
    for index in 0..<x.shape[trajectory] {
      var start = [0, 0]
      var count = x.shape
      start[trajectory] = index
      count[trajectory] = 1
      var samples = try Samples(request, time, start, count)
      var track = SampleTrack(dimensions: request.components.count)
      try samples.append(0..<x.shape[1 - trajectory], to: &track, path: request.file.path)
      tracks.append(track)
    }
    return tracks
  }

  /// (obs): contiguous rows by `row_size`, rows by index, or a single trajectory.
  static func ragged(_ request: CFRequest, _ time: NetCDFVariable) throws(KaditaError) -> [SampleTrack] {
    let (file, x) = (request.file, request.coordinates.x)
    guard time.dimensions == x.dimensions else {
      throw KaditaError(
        .unusableInput, "\(time.shapeSignature) does not match \(x.shapeSignature)",
        remedy: "name the times with --var time=NAME", path: file.path)
    }
    let total = x.shape[0]
    try GridShape.requireContent(frames: total, individuals: 1, of: x, path: file.path)
    var samples = try Samples(request, time, [0], [total])
    let empty = SampleTrack(dimensions: request.components.count)
    let variables = file.root.variables
    if let sizes = variables.first(where: { $0.text("sample_dimension") == x.dimensions[0].name }) {
      return try contiguous(
        try whole(sizes, file), &samples, empty, total: total, named: sizes.name, file.path)
    }
    if let index = variables.first(where: {
      $0.attributes["instance_dimension"] != nil && $0.dimensions == x.dimensions
    }) {
      var tracks: [SampleTrack] = []
      let count = request.names?.shape.first ?? 0
      for (row, owner) in try whole(index, file).enumerated() {
        // A trajectory of which the file says nothing more still counts.
        guard let owner, owner >= 0, owner < max(count, total) else {
          throw KaditaError(
            .unusableInput, "\(index.name) of observation \(row) is no trajectory",
            remedy: "number them from 0",
            path: file.path)
        }
        while tracks.count <= max(owner, count - 1) { tracks.append(empty) }
        try samples.append(row..<row + 1, to: &tracks[owner], path: file.path)
      }
      return tracks
    }
    var track = empty
    try samples.append(0..<total, to: &track, path: file.path)
    return [track]
  }

  private static func contiguous(
    _ sizes: [Int?], _ samples: inout Samples, _ empty: SampleTrack, total: Int, named name: String,
    _ path: String
  ) throws(KaditaError) -> [SampleTrack] {
    var tracks: [SampleTrack] = []
    var start = 0
    for size in sizes {
      guard let size, size >= 0, size <= total - start else {
        throw KaditaError(
          .unusableInput, "\(name) counts more observations than the \(total) there are",
          remedy: "copy or download the file again", path: path)
      }
      var track = empty
      try samples.append(start..<start + size, to: &track, path: path)
      tracks.append(track)
      start += size
    }
    return tracks
  }

  private static func whole(_ variable: NetCDFVariable, _ file: NetCDFFile) throws(KaditaError) -> [Int?] {
    try file.numbers(variable).map { Int(exactly: $0) }
  }

  /// Times and components of some observations.
  private struct Samples {
    let times: [Double]
    var components: [[Double]] = []

    init(_ request: CFRequest, _ time: NetCDFVariable, _ start: [Int], _ count: [Int]) throws(KaditaError) {
      times = try request.file.numbers(time, start: start, count: count)
      for component in request.components {
        var values = try request.file.numbers(component, start: start, count: count)
        if component == request.coordinates.z {
          let upward = CFCoordinates.upward(component)
          for index in values.indices { values[index] *= upward }
        }
        components.append(values)
      }
    }

    mutating func append(_ rows: Range<Int>, to track: inout SampleTrack, path: String) throws(KaditaError) {
      for row in rows { try track.append(times[row], components.map { $0[row] }, path: path) }
    }
  }
}
