import Glibc
import KaditaKit

/// What every fuzzer does with an input: writes it to a file, reads it as a recording, and looks at what comes out.
public struct Exercise: Sendable {
  private let path: String
  /// Whether a recording without any position has to be refused.
  private let needsPositions: Bool

  /// Inputs go to a file with this ending.
  public init(ending: String, needsPositions: Bool) {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    path = "\(folder)/kadita-fuzz-\(getpid()).\(ending)"
    self.needsPositions = needsPositions
  }

  /// Reads bytes as a file; returns what libFuzzer wants to be told: -1 for an input that teaches it nothing.
  public func read(_ data: UnsafePointer<UInt8>, _ size: Int, options: ReaderOptions) -> Int32 {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, write(descriptor, data, size) == size else { return -1 }
    close(descriptor)
    do {
      let source = try ReaderRegistry.open(path, options: options)
      let stream = try source.stream()
      var located = 0
      var blocks = 0
      // A recording may have more frames than the file has bytes: holes are frames too.
      while blocks < 64, let block = try stream.next() {
        blocks += 1
        located += block.positions.count { !$0.isNaN }
        for position in block.positions where position.isInfinite { fatalError("an infinite position") }
        if block.individuals != source.info.individuals.count { fatalError("a block of other individuals") }
      }
      if source.info.individuals.isEmpty || source.info.frameCount < 1 { fatalError("nobody in a recording") }
      if needsPositions && blocks < 64 && located == 0 { fatalError("a recording without a position") }
    } catch let error as KaditaError {
      if error.description.contains("\n") { fatalError("an error of several lines") }
      if ![64, 65].contains(error.exitStatus) { fatalError("status \(error.exitStatus): \(error)") }
    } catch {
      fatalError("an error without a place: \(error)")
    }
    return 0
  }
}
