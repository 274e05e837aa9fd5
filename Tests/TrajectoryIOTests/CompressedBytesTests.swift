import PortableMath
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Whatever the bytes of the numbers are, the stock library reads those that were written.
@Suite struct CompressedBytesTests {
  /// Numbers whose bytes come again a frame later with some probability, else are new, rare ones the rarer.
  private func numbers(_ index: Int, frames: Int, width: Int) -> [Double] {
    let philox = Philox(seed: 77)
    func bits(_ place: Int, _ draw: Int) -> SIMD4<UInt32> {
      philox.bits(UInt32(place), UInt32(draw), UInt32(index), 5)
    }
    let keeps = [0, 0.5, 0.9, 1][index % 4]
    let isSkewed = index % 3 == 0
    // The lower planes alone, the upper ones alone, all of them.
    let mask: UInt64 = [0xFFFF_FFFF, 0xFFFF_FFFF << 32, .max][index / 4 % 3]
    var numbers: [Double] = []
    for place in 0..<frames * width {
      let words = bits(place, 0)
      if place >= width, Double(words.w) * 0x1p-32 < keeps {
        numbers.append(numbers[place - width])
        continue
      }
      var pattern = UInt64(words.x) << 32 | UInt64(words.y)
      if isSkewed {
        // Byte k with probability 2^-(k + 1).
        let more = bits(place, 1)
        pattern = 0
        for word in [words.x, words.y, words.z, more.x, more.y, more.z, more.w, more.x &* 2_654_435_761] {
          pattern = pattern << 8 | UInt64(word.leadingZeroBitCount)
        }
      }
      numbers.append(Double(bitPattern: pattern & mask))
    }
    return numbers
  }

  @Test(arguments: 0..<36)
  func areReadBack(index: Int) throws {
    let folder = try TemporaryFolder()
    let individuals = [1, 7, 300, 5000][index / 2 % 4]
    let dimensions = 2 + index % 2
    let width = individuals * dimensions
    let frames = max(2, [3, 2000, 60_000][index % 3] / width)
    let original = numbers(index, frames: frames, width: width)
    var description = RecordingDescription(
      individuals: (0..<individuals).map(String.init), dimensions: dimensions, domain: .open,
      hasVelocities: false, timeStep: 1)
    description.expectedFrames = frames
    let path = folder.file("bytes.nc")
    let writer = try CanonicalWriter(path, description)
    try writer.append(
      FrameBlock(
        individuals: individuals, dimensions: dimensions, frames: Array(0..<frames),
        times: (0..<frames).map(Double.init), positions: original, velocities: []))
    try writer.finish()
    let file = try NetCDFFile(path: path)
    let found = try file.numbers(try #require(file.variable("position")))
    #expect(found.map(\.bitPattern) == original.map(\.bitPattern))
  }
}
