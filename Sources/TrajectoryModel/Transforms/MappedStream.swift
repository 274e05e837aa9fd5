/// A stream whose blocks are changed one by one.
final class MappedStream: FrameStream {
  private let stream: any FrameStream
  private let change: (inout FrameBlock) throws -> Void

  /// - Parameter change: what is done to a block; one left without frames is passed over.
  init(_ stream: any FrameStream, _ change: @escaping (inout FrameBlock) throws -> Void) {
    self.stream = stream
    self.change = change
  }

  var notices: [Notice] { stream.notices }

  func next() throws -> FrameBlock? {
    while var block = try stream.next() {
      try change(&block)
      if block.count > 0 { return block }
    }
    return nil
  }
}
