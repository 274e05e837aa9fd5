import KaditaKit

/// Reads positions and velocities whole, with the stock library, and does nothing with them.
struct ReadWorker: TimedWork {
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
    let file = try NetCDFFile(path: path)
    for name in ["positions", "velocities"] {
      guard let variable = file.variable(name) else { throw BenchmarkError("\(path) has no \(name)") }
      _ = try file.numbers(variable)
    }
  }
}
