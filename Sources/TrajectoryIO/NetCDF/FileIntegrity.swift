import TrajectoryModel

/// What the first bytes of a file say about its format and length, checked before the C library sees it.
///
/// The C library reads a cut classic file as zeros, without a word, and names a cut HDF5 file merely "HDF error".
struct FileIntegrity {
  /// Whether the file is HDF5.
  let isHDF5: Bool

  /// Looks at the file; throws what a user can act on where it is missing, no NetCDF, or shorter than it says.
  init(path: String) throws(KaditaError) {
    let size: Int
    switch try FileSystem.kind(of: path) {
    case .file(let bytes): size = bytes
    case .folder:
      throw KaditaError(.unusableInput, "is a directory", remedy: "name a file in it", path: path)
    case .pipe, .device:
      throw KaditaError(
        .unusableInput, "is a pipe or device, and NetCDF needs a file", remedy: "save it to a file first",
        path: path)
    }
    guard size > 0 else {
      throw KaditaError(.unusableInput, "is empty", remedy: "copy or download the file again", path: path)
    }
    let head = try FileSystem.head(of: path, count: 64)
    let expected: Int
    if head.starts(with: HDF5Superblock.signature) {
      isHDF5 = true
      expected = HDF5Superblock.endOfFile(head) ?? 0
    } else if head.starts(with: "CDF".utf8) {
      isHDF5 = false
      expected = try ClassicHeader.dataEnd(path: path, size: size)
    } else {
      // An HDF5 file may begin with a user block of other content: the library looks for it.
      isHDF5 = true
      expected = 0
    }
    guard size >= expected else {
      throw KaditaError(
        .unusableInput, "is truncated: it says it has \(expected) bytes, but has \(size)",
        remedy: "copy or download the file again", path: path)
    }
  }
}
