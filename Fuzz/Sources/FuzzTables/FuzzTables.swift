import CFuzzer
import Glibc
import KaditaKit

/// What libFuzzer calls; the linker wants it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 { FuzzTables.read(data, size) }

/// Reads whatever libFuzzer makes up as a table: its first byte chooses the options, the rest is the file.
@main struct FuzzTables {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
  }

  private static let path = "/tmp/kadita-fuzz-\(getpid()).csv"

  static func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size > 1 else { return -1 }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, write(descriptor, data + 1, size - 1) == size - 1 else { return -1 }
    close(descriptor)
    do {
      let source = try ReaderRegistry.open(path, options: options(data.pointee))
      let stream = try source.stream()
      var located = 0
      var blocks = 0
      // A recording may have more frames than the file has bytes: holes are frames too.
      while blocks < 64, let block = try stream.next() {
        blocks += 1
        located += block.positions.count { !$0.isNaN }
        for position in block.positions where position.isInfinite { fatalError("an infinite position") }
      }
      if source.info.individuals.isEmpty { fatalError("nobody in a recording") }
      if blocks < 64 && located == 0 { fatalError("a recording without a position") }
    } catch let error as KaditaError {
      if error.description.contains("\n") { fatalError("an error of several lines") }
    } catch {
      fatalError("an error without a place: \(error)")
    }
    return 0
  }

  private static func options(_ choice: UInt8) -> ReaderOptions {
    var options = ReaderOptions()
    options.lenient = choice & 1 != 0
    if choice & 2 != 0 { options.framesPerSecond = 25 }
    switch choice >> 2 & 7 {
    case 1: options.point = "body"
    case 2: options.columns = ["frame": "0", "id": "1", "x": "2", "y": "3"]
    case 3: options.columns = ["x1": "0", "y1": "1", "x2": "2", "y2": "3"]
    case 4: options.minimumConfidence = 0.5
    case 5: options.heading = .init(head: "head", tail: "tail")
    default: break
    }
    return options
  }
}
