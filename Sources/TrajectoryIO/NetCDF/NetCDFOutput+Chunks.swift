import Platform
import TrajectoryModel

extension NetCDFOutput {
  /// What else may have to be written beside a chunk.
  private static let spareRoom = 1 << 20
  /// Chunks larger than this are left to the library: they would be in memory several times.
  private static let largestChunk = 1 << 28

  /// Rows that make one chunk, the last of a variable maybe less.
  private struct Chunk {
    var rows: NetCDFRows
    var start: Int
    var isDouble: Bool
    var storage: NetCDFStorage
    /// Rows of a whole chunk.
    var length: Int

    /// Bytes of a whole chunk.
    var bytes: Int { length * rows.width * (isDouble ? 8 : 4) }
  }

  /// Writes rows of variables along their first dimensions, which may grow.
  ///
  /// Readers find what ``write(_:to:start:count:)`` leaves, but whole chunks that are stored with shuffle and deflate
  /// are compressed by ``PlaneDeflater``s, several at once, where the library takes them so.
  /// - Parameters:
  ///   - all: for each variable whole chunks; less only where they are the last.
  ///   - start: index of the first row.
  func write(_ all: [NetCDFRows], start: Int) throws(KaditaError) {
    var chunks: [Chunk] = []
    for rows in all {
      let own = try self.chunks(of: rows, start: start)
      if own.isEmpty { try write(rows, at: start) }
      chunks += own
    }
    while !chunks.isEmpty {
      try write(chunks.prefix(threads))
      chunks.removeFirst(min(threads, chunks.count))
    }
  }

  private func write(_ rows: NetCDFRows, at start: Int) throws(KaditaError) {
    try write(
      Array(rows.numbers), to: rows.variable, start: [start] + rows.shape.map { _ in 0 },
      count: [rows.numbers.count / rows.width] + rows.shape)
  }

  /// The chunks of some rows; none where the library has to write them.
  private func chunks(of rows: NetCDFRows, start: Int) throws(KaditaError) -> [Chunk] {
    let type = try definition(of: rows.variable).type
    guard let storage = storages[rows.variable], let lengths = storage.chunks, storage.shuffle,
      storage.deflate > 0, type == .float64 || type == .float32,
      lengths.reduce(type.size, *) <= Self.largestChunk, Array(lengths.dropFirst()) == rows.shape,
      start % lengths[0] == 0
    else { return [] }
    var (rest, first) = (rows.numbers, start)
    var chunks: [Chunk] = []
    while !rest.isEmpty {
      var part = rows
      part.numbers = rest.prefix(lengths[0] * rows.width)
      chunks.append(
        Chunk(rows: part, start: first, isDouble: type == .float64, storage: storage, length: lengths[0]))
      rest = rest.dropFirst(part.numbers.count)
      first += lengths[0]
    }
    return chunks
  }

  /// Compresses some chunks at once and writes them one after the other.
  private func write(_ chunks: ArraySlice<Chunk>) throws(KaditaError) {
    let room = chunks.reduce(0) { $0 + $1.bytes + Self.spareRoom }
    var targets: [HDF5ChunkWriter] = []
    for chunk in chunks {
      guard let target = try chunkWriter(for: chunk.rows.variable, needing: room) else {
        for chunk in chunks { try write(chunk.rows, at: chunk.start) }
        return
      }
      targets.append(target)
    }
    let deflaters = try deflaters(chunks.count)
    try Self.compress(chunks, with: deflaters, threads: threads)
    for ((chunk, target), deflater) in zip(zip(chunks, targets), deflaters) {
      let zeros = chunk.rows.shape.map { _ in 0 }
      let extent = [chunk.start + chunk.rows.numbers.count / chunk.rows.width] + chunk.rows.shape
      try call("cannot be written") { _ in
        target.write(deflater.stream, at: [chunk.start] + zeros, extent: extent)
      }
    }
  }

  private static func compress(
    _ chunks: ArraySlice<Chunk>, with deflaters: ArraySlice<PlaneDeflater>, threads: Int
  ) throws(KaditaError) {
    // Each of them is used for one chunk.
    nonisolated(unsafe) let work = Array(zip(chunks, deflaters))
    do {
      _ = try Parallel.map(Array(work.indices), threads: threads) { index, _ in
        try compress(work[index].0, with: work[index].1)
      }
    } catch let error as KaditaError {
      throw error
    } catch {
      throw KaditaError(.inputOutput, "the output cannot be compressed")
    }
  }

  private static func compress(_ chunk: Chunk, with deflater: PlaneDeflater) throws(KaditaError) {
    let (rows, level) = (chunk.rows, chunk.storage.deflate)
    let missing = chunk.length * rows.width - rows.numbers.count
    let filled = rows.numbers + repeatElement(chunk.storage.fill ?? 0, count: missing)
    let strides = [rows.shape.last ?? 1, rows.width]
    if chunk.isDouble {
      try deflater.compress(Array(filled), level: level, strides: strides)
    } else {
      try deflater.compress(filled.map { Float($0) }, level: level, strides: strides)
    }
  }
}
