import TrajectoryModel

extension NetCDFOutput {
  /// What else may have to be written beside a chunk.
  private static let spareRoom = 1 << 20
  /// Chunks larger than this are left to the library: they would be in memory several times.
  private static let largestChunk = 1 << 28

  /// Writes rows of a variable along its first dimension, which may grow.
  ///
  /// Readers find what ``write(_:to:start:count:)`` leaves, but whole chunks that are stored with shuffle and deflate
  /// are compressed by a ``PlaneDeflater``, where the library takes them so.
  /// - Parameters:
  ///   - numbers: whole chunks; less only where they are the last.
  ///   - start: index of the first row.
  ///   - shape: lengths of the other dimensions.
  func writeRows(_ numbers: ArraySlice<Double>, to variable: String, start: Int, shape: [Int])
    throws(KaditaError)
  {
    let row = shape.reduce(1, *)
    var (rest, start) = (numbers, start)
    if let chunk = storages[variable]?.chunks, Array(chunk.dropFirst()) == shape, start % chunk[0] == 0 {
      while !rest.isEmpty, try writeChunk(rest.prefix(chunk[0] * row), to: variable, start: start) {
        rest = rest.dropFirst(chunk[0] * row)
        start += chunk[0]
      }
    }
    guard !rest.isEmpty else { return }
    try write(
      Array(rest), to: variable, start: [start] + shape.map { _ in 0 }, count: [rest.count / row] + shape)
  }

  /// Writes one chunk, or returns false.
  private func writeChunk(_ numbers: ArraySlice<Double>, to variable: String, start: Int)
    throws(KaditaError) -> Bool
  {
    let type = try definition(of: variable).type
    guard let storage = storages[variable], let chunks = storage.chunks, storage.shuffle, storage.deflate > 0,
      type == .float64 || type == .float32, chunks.reduce(type.size, *) <= Self.largestChunk,
      let target = try chunkWriter(for: variable, needing: chunks.reduce(type.size, *) + Self.spareRoom)
    else { return false }
    let row = chunks.dropFirst().reduce(1, *)
    let filled = numbers + repeatElement(storage.fill ?? 0, count: chunks[0] * row - numbers.count)
    let deflater = try deflater(level: storage.deflate)
    let strides = [chunks[chunks.count - 1], row]
    let bytes =
      type == .float64
      ? try deflater.compress(Array(filled), strides: strides)
      : try deflater.compress(filled.map { Float($0) }, strides: strides)
    let zeros = [Int](repeating: 0, count: chunks.count - 1)
    let extent = [start + numbers.count / row] + chunks.dropFirst()
    try call("cannot be written") { _ in target.write(bytes, at: [start] + zeros, extent: extent) }
    return true
  }
}
