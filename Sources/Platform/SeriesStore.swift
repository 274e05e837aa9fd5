/// Numbers turned over: written frame by frame, read series by series.
///
/// Kept in memory up to a limit; beyond it they go to a `NamelessFile`, a buffer of that size at a time. One thread
/// writes; afterwards any number of threads may read.
public final class SeriesStore: @unchecked Sendable {
  /// Numbers a frame.
  public let width: Int
  /// Frames written so far.
  public private(set) var count = 0
  /// Frames that the buffer holds.
  private let depth: Int
  /// Series after series, each `depth` long.
  private var buffer: [Double]
  private var buffered = 0
  /// The buffers that were full, one after the other.
  private var scratch: NamelessFile?

  /// A store for frames of `width` numbers.
  ///
  /// - Parameters:
  ///   - width: numbers a frame.
  ///   - expected: frames that will come, as far as is known.
  ///   - memoryLimit: size of the buffer at most, in bytes.
  public init(width: Int, expected: Int, memoryLimit: Int) {
    self.width = width
    depth = max(1, min(expected, memoryLimit / (max(1, width) * MemoryLayout<Double>.stride)))
    buffer = [Double](repeating: 0, count: width * depth)
  }

  /// Writes the next frames, whole rows of ``width`` numbers.
  ///
  /// - Throws: `KaditaError` `cannotCreate` or `inputOutput` where TMPDIR has no room for what does not fit into memory.
  public func append(_ rows: UnsafeBufferPointer<Double>) throws {
    let total = width > 0 ? rows.count / width : 0
    precondition(rows.count == total * width)
    var first = 0
    while first < total {
      if buffered == depth { try flush() }
      // Eight rows fill a line of the processor's cache in every series.
      let taken = min(total - first, depth - buffered, 8)
      buffer.withUnsafeMutableBufferPointer { buffer in
        for series in 0..<width {
          for row in 0..<taken {
            buffer[series * depth + buffered + row] = rows[(first + row) * width + series]
          }
        }
      }
      first += taken
      buffered += taken
      count += taken
    }
  }

  /// To be called between writing and reading; gives the buffer of a scratch file back.
  ///
  /// - Throws: what ``append(_:)`` throws.
  public func finish() throws {
    guard scratch != nil else { return }
    if buffered > 0 { try flush() }
    buffer = []
  }

  /// Moves the buffer to the scratch file.
  private func flush() throws {
    let scratch = try scratch ?? NamelessFile()
    self.scratch = scratch
    let full = (count - buffered) / depth
    try buffer.withUnsafeBytes { try scratch.write($0, at: full * $0.count) }
    buffered = 0
  }

  /// Steps of a series.
  ///
  /// - Throws: `KaditaError` `inputOutput`.
  public func read(_ series: Int, _ steps: Range<Int>) throws -> [Double] {
    try read(series..<series + 1, steps)
  }

  /// Steps of consecutive series, one series after the other.
  ///
  /// - Throws: `KaditaError` `inputOutput`.
  public func read(_ series: Range<Int>, _ steps: Range<Int>) throws -> [Double] {
    precondition(series.upperBound <= width && steps.upperBound <= count)
    let total = series.count * steps.count
    return try [Double](unsafeUninitializedCapacity: total) { result, filled in
      var first = steps.lowerBound
      while first < steps.upperBound {
        let (full, place) = first.quotientAndRemainder(dividingBy: depth)
        let taken = min(depth - place, steps.upperBound - first)
        let part = result.baseAddress.map { $0 + (first - steps.lowerBound) }
        try read(series, of: full, place..<place + taken, to: part, apart: steps.count)
        first += taken
      }
      filled = total
    }
  }

  /// Reads places of one buffer, in memory or in the scratch file; the series are to stand `apart` places apart.
  private func read(
    _ series: Range<Int>, of full: Int, _ places: Range<Int>, to result: UnsafeMutablePointer<Double>?,
    apart: Int
  ) throws {
    guard let result else { return }
    func copy(_ source: UnsafePointer<Double>) {
      for index in 0..<series.count {
        (result + index * apart).update(from: source + index * depth, count: places.count)
      }
    }
    let start = series.lowerBound * depth + places.lowerBound
    guard let scratch else {
      return buffer.withUnsafeBufferPointer { buffer in
        if let address = buffer.baseAddress { copy(address + start) }
      }
    }
    func read(_ count: Int, at place: Int, to result: UnsafeMutablePointer<Double>) throws {
      let bytes = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(start: result, count: count))
      try scratch.read(bytes, at: (full * width * depth + place) * MemoryLayout<Double>.stride)
    }
    guard places.count == depth else {
      for index in 0..<series.count {
        try read(places.count, at: start + index * depth, to: result + index * apart)
      }
      return
    }
    // Whole series of a buffer stand side by side, and are read at once.
    try withUnsafeTemporaryAllocation(of: Double.self, capacity: series.count * depth) { part in
      guard let address = part.baseAddress else { return }
      try read(part.count, at: start, to: address)
      copy(address)
    }
  }
}
