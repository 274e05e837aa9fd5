/// The first block of an HDF5 file, as far as it tells the file's length.
///
/// HDF5 File Format Specification 3.0, section II.A.
enum HDF5Superblock {
  /// The bytes every HDF5 file begins with.
  static let signature: [UInt8] = [0x89, 0x48, 0x44, 0x46, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The end-of-file address that the superblock states; `nil` where the version is unknown.
  static func endOfFile(_ head: [UInt8]) -> Int? {
    guard head.count > 13 else { return nil }
    let version = head[8]
    let width: Int
    let addresses: Int
    switch version {
    case 0, 1:
      width = Int(head[13])
      addresses = version == 0 ? 24 : 28
    case 2, 3:
      width = Int(head[9])
      addresses = 12
    default: return nil
    }
    // Base, free space or extension, end of file.
    let start = addresses + 2 * width
    guard width <= 8, head.count >= start + width else { return nil }
    var value: UInt64 = 0
    for index in (0..<width).reversed() { value = value << 8 | UInt64(head[start + index]) }
    return Int(exactly: value)
  }
}
