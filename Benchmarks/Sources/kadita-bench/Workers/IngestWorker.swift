import KaditaKit

/// Opens a table and streams all its frames.
struct IngestWorker: TimedWork {
  let units = 1
  private let path: String

  init(_ path: String) throws {
    self.path = path
    try read()
  }

  func work() {
    // It has worked before; what could fail now would fail the whole comparison.
    do { try read() } catch { print(error) }
  }

  private func read() throws {
    let stream = try ReaderRegistry.open(path).stream()
    while try stream.next() != nil {}
  }
}
