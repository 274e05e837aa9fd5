/// A pass over evenly spaced times between the frames of another pass.
final class ResampledStream: FrameStream {
  /// Coordinates a block, unless one frame has more: a pause in a recording may be longer than all the rest of it.
  private static let blockSize = 1 << 16

  private var window: FrameWindow
  /// Rows of the window whose new frames are still to come, wholly or in part.
  private var rows = 0..<0
  private let count: Int
  private let first: Double
  private let step: Double
  private let domain: Domain
  private var nextFrame = 0

  init(_ stream: any FrameStream, count: Int, first: Double, step: Double, domain: Domain) {
    window = FrameWindow(stream, reach: 1)
    self.count = count
    self.first = first
    self.step = step
    self.domain = domain
  }

  var notices: [Notice] { window.notices }

  func next() throws -> FrameBlock? {
    while nextFrame < count {
      if rows.isEmpty {
        guard let more = try window.advance() else { return nil }
        rows = more
      }
      var block = FrameBlock(
        individuals: window.individuals, dimensions: window.dimensions, frames: [], times: [], positions: [])
      let most = max(1, Self.blockSize / max(1, window.individuals * window.dimensions))
      while let row = rows.first, block.count < most {
        if emit(row, into: &block, upTo: most) { rows.removeFirst() }
      }
      if block.count > 0 { return block }
    }
    return nil
  }

  /// The new frames from a row up to the row after it; the last row gives those at its own time.
  ///
  /// - Returns: whether there are no more of them.
  private func emit(_ row: Int, into block: inout FrameBlock, upTo most: Int) -> Bool {
    let isLast = row + 1 == window.frames.count
    let start = window.times[row]
    let end = isLast ? Double.infinity : window.times[row + 1]
    while nextFrame < count {
      let time = first + Double(nextFrame) * step
      guard time < end else { return true }
      guard block.count < most else { return false }
      let weight = isLast ? 0 : max(0, (time - start) / (end - start))
      append(row, weight, to: &block)
      block.frames.append(nextFrame)
      block.times.append(time)
      nextFrame += 1
    }
    return true
  }

  private func append(_ row: Int, _ weight: Double, to block: inout FrameBlock) {
    let next = weight > 0 ? row + 1 : row
    for individual in 0..<window.individuals {
      guard window.isLocated(row, individual), window.isLocated(next, individual) else {
        block.positions += Array(repeating: .nan, count: window.dimensions)
        if !window.velocities.isEmpty { block.velocities += Array(repeating: .nan, count: window.dimensions) }
        continue
      }
      let start = window.position(row, individual)
      let position = start + weight * domain.minimumImage(window.position(next, individual) - start)
      for axis in 0..<window.dimensions {
        block.positions.append(position[axis])
        guard !window.velocities.isEmpty else { continue }
        let at = individual * window.dimensions + axis
        let before = window.velocities[row * window.stride + at]
        block.velocities.append(before + weight * (window.velocities[next * window.stride + at] - before))
      }
    }
  }
}
