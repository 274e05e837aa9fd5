import TrajectoryModel

/// A pass whose beginning is looked at before it is handed on, so that nothing has to be read twice.
final class LookAhead: FrameStream {
  /// Blocks that are held at most.
  private static let mostBlocks = 8

  private let stream: any FrameStream
  private var held: ArraySlice<FrameBlock> = []

  init(_ stream: any FrameStream) { self.stream = stream }

  var notices: [Notice] { stream.notices }

  /// The first blocks, until there are so many coordinates in them that are not missing; fewer where they take too much room.
  func beginning(_ coordinates: Int) throws -> [FrameBlock] {
    var found = 0
    while found < coordinates, held.count < Self.mostBlocks, let block = try stream.next() {
      held.append(block)
      found += block.positions.count(where: \.isFinite)
    }
    return Array(held)
  }

  func next() throws -> FrameBlock? { try held.popFirst() ?? stream.next() }
}
