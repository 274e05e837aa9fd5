/// A pass that bridges gaps, looking ahead as far as the longest of them.
final class GapStream: FrameStream {
  private var window: FrameWindow
  private let longest: Int
  private let domain: Domain
  private var filled = 0
  private var recorded = 0

  init(_ stream: any FrameStream, longest: Int, domain: Domain) {
    window = FrameWindow(stream, reach: longest)
    self.longest = longest
    self.domain = domain
  }

  var notices: [Notice] {
    guard filled > 0 else { return window.notices }
    let share = Double(filled) / Double(filled + recorded)
    return window.notices + [
      Notice(
        Notice.interpolated,
        "\(Notice.percent(share)) of the positions are interpolated, in gaps of up to \(longest) frames",
        count: filled, share: share)
    ]
  }

  func next() throws -> FrameBlock? {
    guard let rows = try window.advance() else { return nil }
    var block = window.block(rows)
    let (stride, dimensions) = (window.stride, window.dimensions)
    for row in rows {
      for individual in 0..<window.individuals {
        if window.isLocated(row, individual) {
          recorded += 1
          continue
        }
        guard let gap = gap(row, individual) else { continue }
        filled += 1
        let span = window.times[gap.after] - window.times[gap.before]
        let weight = (window.times[row] - window.times[gap.before]) / span
        let start = window.position(gap.before, individual)
        let position = start + weight * domain.minimumImage(window.position(gap.after, individual) - start)
        let at = (row - rows.lowerBound) * stride + individual * dimensions
        for axis in 0..<dimensions {
          block.positions[at + axis] = position[axis]
          guard !block.velocities.isEmpty else { continue }
          let first = window.velocities[gap.before * stride + individual * dimensions + axis]
          let last = window.velocities[gap.after * stride + individual * dimensions + axis]
          block.velocities[at + axis] = first + weight * (last - first)
        }
      }
    }
    return block
  }

  /// The rows around the gap that a row lies in; `nil` where it is too long or open.
  private func gap(_ row: Int, _ individual: Int) -> (before: Int, after: Int)? {
    guard let before = (1...longest).first(where: { window.isLocated(row - $0, individual) }),
      let after = (1...longest).first(where: { window.isLocated(row + $0, individual) }),
      before + after - 1 <= longest
    else { return nil }
    return (row - before, row + after)
  }
}
