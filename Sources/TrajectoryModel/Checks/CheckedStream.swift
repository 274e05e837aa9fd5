/// A pass whose frames are looked at.
final class CheckedStream: FrameStream {
  private let stream: any FrameStream
  private let checks: [any FrameCheck]

  init(_ stream: any FrameStream, checks: [any FrameCheck]) {
    self.stream = stream
    self.checks = checks
  }

  var notices: [Notice] { stream.notices + checks.flatMap(\.notices) }

  func next() throws -> FrameBlock? {
    guard let block = try stream.next() else { return nil }
    for check in checks { check.observe(block) }
    return block
  }
}
