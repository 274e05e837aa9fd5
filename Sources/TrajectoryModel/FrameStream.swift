/// One pass over the frames of a recording, block by block, in order.
public protocol FrameStream: AnyObject {
  /// The next block, never empty, at most about 1 MiB unless one frame is larger; `nil` after the last frame.
  func next() throws -> FrameBlock?

  /// What the pass noticed so far that a user should know.
  var notices: [Notice] { get }
}

extension FrameStream {
  /// Most streams have nothing to report.
  public var notices: [Notice] { [] }
}
