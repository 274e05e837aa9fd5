import CFuzzer
import FuzzCore
import Glibc
import KaditaKit

/// What libFuzzer calls; the linker wants it by this name.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 { FuzzArrays.read(data, size) }

/// Reads whatever libFuzzer makes up as a classic NetCDF file: its first byte chooses the options.
///
/// What is tested is kadita's own code above NetCDFFile: the check of the header, the inventory, and every reader of
/// arrays. HDF5 files are left to the tests of the command, which run in processes of their own.
@main struct FuzzArrays {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments) { testOneInput($0, $1) })
  }

  private static let exercise = Exercise(ending: "nc", needsPositions: false)

  static func read(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
    guard let data, size > 5, data[1] == UInt8(ascii: "C"), data[2] == UInt8(ascii: "D"),
      data[3] == UInt8(ascii: "F")
    else { return -1 }
    return exercise.read(data + 1, size - 1, options: options(data.pointee))
  }

  private static func options(_ choice: UInt8) -> ReaderOptions {
    var options = ReaderOptions()
    if choice & 1 != 0 { options.framesPerSecond = 25 }
    if choice & 2 != 0 { options.ignoresBox = true }
    switch choice >> 2 & 7 {
    case 1: options.point = "body"
    case 2: options.variables = ["x": "east", "y": "north"]
    case 3: options.axes = ["x", "y", "z"]
    case 4: options.minimumConfidence = 0.5
    case 5: options.heading = .init(head: "head", tail: "tail")
    case 6: options.resample = 0.02
    case 7: options.axes = ["x", "y"]
    default: break
    }
    return options
  }
}
