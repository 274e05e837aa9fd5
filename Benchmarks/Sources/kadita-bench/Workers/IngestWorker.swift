import KaditaKit

/// Streams all frames of a table: its numbers as they are stored, or with all that an analysis reads it with.
struct IngestWorker: TimedWork {
  let units = 1
  private let path: String
  private let isStored: Bool

  init(_ path: String, isStored: Bool) throws {
    self.path = path
    self.isStored = isStored
    try read()
  }

  func work() {
    // It has worked before; what could fail now would fail the whole comparison.
    do { try read() } catch { print(error) }
  }

  private func read() throws {
    let source = try isStored ? ReaderRegistry.openStored(path) : ReaderRegistry.open(path)
    let stream = try source.stream()
    while try stream.next() != nil {}
  }
}
