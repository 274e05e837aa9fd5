import Crypto
import Platform
import TrajectoryModel

/// A fingerprint of what a recording says, whatever file it is in.
public enum TrajectoryDigest {
  /// SHA-256 of the times, positions and velocities, as 64 hexadecimal digits.
  ///
  /// Frame by frame: the time, the row of positions, the row of velocities where there are any; little-endian
  /// doubles, every NaN as one and the same.
  /// - Throws: what the source throws.
  public static func sha256(of source: some TrajectorySource) throws -> String {
    var hash = SHA256()
    let stream = try source.stream()
    var bytes: [UInt64] = []
    while let block = try stream.next() {
      try Interruption.check()
      for row in 0..<block.count {
        let range = row * block.stride..<(row + 1) * block.stride
        bytes.removeAll(keepingCapacity: true)
        bytes.append(pattern(block.times[row]))
        bytes += block.positions[range].lazy.map(pattern)
        if !block.velocities.isEmpty { bytes += block.velocities[range].lazy.map(pattern) }
        bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
      }
    }
    return hash.finalize().map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }

  private static func pattern(_ number: Double) -> UInt64 {
    (number.isNaN ? Double.nan : number).bitPattern.littleEndian
  }
}
