import Platform

/// A recording turned over: written frame by frame, read individual by individual.
///
/// Kept in memory up to a limit; beyond it the numbers go to a `NamelessFile`, through a buffer of that size.
final class SeriesStore {
  /// Numbers a frame.
  let width: Int
  /// Frames written so far.
  private(set) var count = 0
  private let capacity: Int
  private let scratch: NamelessFile?
  /// Frames that the buffer holds.
  private let depth: Int
  /// Series after series, each `depth` long.
  private var buffer: [Double]
  private var buffered = 0

  /// Room for `capacity` frames of `width` numbers.
  init(width: Int, capacity: Int, memoryLimit: Int) throws {
    self.width = width
    self.capacity = capacity
    let fitting = memoryLimit / (max(1, width) * MemoryLayout<Double>.stride)
    scratch = capacity > fitting ? try NamelessFile() : nil
    depth = max(1, min(capacity, fitting))
    buffer = [Double](repeating: 0, count: width * depth)
  }

  /// Writes the next frames, whole rows of `width` numbers.
  func append(_ rows: UnsafeBufferPointer<Double>) throws {
    let total = width > 0 ? rows.count / width : 0
    precondition(rows.count == total * width && total <= capacity - count)
    var first = 0
    while first < total {
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
      if scratch != nil, buffered == depth { try flush() }
    }
  }

  /// To be called between writing and reading; gives the buffer of a scratch file back.
  func finish() throws {
    guard scratch != nil else { return }
    try flush()
    buffer = []
  }

  /// Moves what is buffered to the scratch file.
  private func flush() throws {
    guard let scratch, buffered > 0 else { return }
    try buffer.withUnsafeBufferPointer { buffer in
      for series in 0..<width {
        let part = UnsafeBufferPointer(rebasing: buffer[series * depth..<series * depth + buffered])
        try scratch.write(
          UnsafeRawBufferPointer(part), at: Self.offset(series * capacity + count - buffered))
      }
    }
    buffered = 0
  }

  /// Reads steps of consecutive series.
  func read(_ series: Range<Int>, _ steps: Range<Int>) throws -> [Double] {
    guard let scratch else {
      return series.flatMap { buffer[$0 * depth + steps.lowerBound..<$0 * depth + steps.upperBound] }
    }
    var result = [Double](repeating: 0, count: series.count * steps.count)
    try result.withUnsafeMutableBufferPointer { result in
      for (index, series) in series.enumerated() {
        let part = UnsafeMutableBufferPointer(
          rebasing: result[index * steps.count..<(index + 1) * steps.count])
        try scratch.read(
          UnsafeMutableRawBufferPointer(part), at: Self.offset(series * capacity + steps.lowerBound))
      }
    }
    return result
  }

  /// Where a number stands in the scratch file, in bytes.
  private static func offset(_ number: Int) -> Int { number * MemoryLayout<Double>.stride }
}
