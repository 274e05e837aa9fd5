import TrajectoryModel

/// One variable of a regular grid, and which components of a vector it holds.
struct GriddedPart: Sendable {
  /// The variable as the file describes it.
  let variable: NetCDFVariable
  /// What each of its dimensions runs along.
  let roles: [GridRole]
  /// Indices along the axis dimension to take, in order; `[0]` for a variable without such a dimension.
  let axes: [Int]
  /// The component that the first of them fills.
  let target: Int
  /// What the numbers are multiplied by, to bring them to the recording's units.
  let factor: Double
  /// The variable's chunks, where they can be read past the library.
  var chunks: ShuffledChunks?

  init(_ variable: NetCDFVariable, roles: [GridRole], axes: [Int] = [0], target: Int = 0, factor: Double = 1)
  {
    self.variable = variable
    self.roles = roles
    self.axes = axes
    self.target = target
    self.factor = factor
  }

  /// The length of the dimension with that role; 1 where there is none.
  func length(_ role: GridRole) -> Int {
    roles.firstIndex(of: role).map { variable.shape[$0] } ?? 1
  }

  /// Frames in one chunk; `nil` for contiguous storage.
  var framesPerChunk: Int? {
    guard let chunks = variable.chunks, let time = roles.firstIndex(of: .time) else { return nil }
    return chunks[time]
  }

  /// Bytes of all chunks that hold some frame: what must be kept so that no chunk is inflated twice in a pass.
  var chunkRowBytes: Int {
    guard let chunks = variable.chunks, self.chunks == nil else { return 0 }
    var bytes = variable.type.size
    for (index, role) in roles.enumerated() where chunks[index] > 0 {
      let span: Int
      switch role {
      case .time: span = chunks[index]
      case .fixed: span = chunks[index]
      default: span = (variable.shape[index] + chunks[index] - 1) / chunks[index] * chunks[index]
      }
      bytes = bytes.multipliedReportingOverflow(by: span).partialValue
    }
    return bytes
  }

  /// The same part of the file opened again.
  func rebound(to file: NetCDFFile) throws(KaditaError) -> GriddedPart {
    guard let current = file.variable(variable.path), current.shape == variable.shape else {
      throw KaditaError(.unusableInput, "changed while it was read", path: file.path)
    }
    var part = GriddedPart(current, roles: roles, axes: axes, target: target, factor: factor)
    part.chunks = chunks
    return part
  }

  /// The part with its chunks found, where frames follow one another in them.
  func located(in file: NetCDFFile) -> GriddedPart {
    guard roles == [.time, .individual, .axis] || roles == [.time, .individual] else { return self }
    var part = self
    part.chunks = ShuffledChunks(variable, in: file)
    return part
  }

  /// Reads some frames and puts them into rows of frames × individuals × `dimensions`.
  func read(_ input: GridInput, frames: Range<Int>, dimensions: Int, into rows: inout [Double])
    throws(KaditaError)
  {
    let ordered = input.ordered[variable.path]
    var start = [Int](repeating: 0, count: roles.count)
    var count = variable.shape
    // Chunks are read whole, frame after frame.
    let firstAxis = ordered == nil ? axes.min() ?? 0 : 0
    for (index, role) in roles.enumerated() {
      switch role {
      case .time: (start[index], count[index]) = (frames.lowerBound, frames.count)
      case .axis where ordered == nil:
        (start[index], count[index]) = (firstAxis, (axes.max() ?? 0) - firstAxis + 1)
      case .fixed(let at): (start[index], count[index]) = (at, 1)
      case .individual, .axis: break
      }
    }
    var values: [Double]
    if let ordered {
      values = try ordered.numbers(count.reduce(1, *))
      variable.packing.unpack(&values)
    } else {
      values = try input.file.numbers(variable, start: start, count: count)
    }
    if factor != 1 { for index in values.indices { values[index] *= factor } }
    if roles == [.time, .individual, .axis], axes == Array(0..<dimensions), count[2] == dimensions {
      rows = values
      return
    }
    var strides: [GridRole: Int] = [:]
    var stride = 1
    for index in roles.indices.reversed() {
      strides[roles[index]] = stride
      stride *= count[index]
    }
    let frameStride = strides[.time] ?? 0
    let individualStride = strides[.individual] ?? 0
    let axisStride = strides[.axis] ?? 0
    let individuals = length(.individual)
    for (offset, axis) in axes.enumerated() {
      let component = target + offset
      let axisStart = (axis - firstAxis) * axisStride
      for frame in 0..<frames.count {
        var to = frame * individuals * dimensions + component
        var from = frame * frameStride + axisStart
        for _ in 0..<individuals {
          rows[to] = values[from]
          to += dimensions
          from += individualStride
        }
      }
    }
  }
}
