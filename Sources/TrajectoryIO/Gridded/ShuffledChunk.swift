import CNetCDF
import TrajectoryModel

/// A variable stored as one deflated chunk, as byte planes: all first bytes of its numbers, then all second ones.
///
/// dewi-kadita writes its files so. The planes can be read in step without ever holding the chunk.
struct ShuffledChunk: Sendable {
  /// Where the compressed bytes begin in the file.
  let address: UInt64
  /// Compressed bytes.
  let size: UInt64
  /// Numbers in the chunk.
  let count: Int
  /// Bytes of a number: 4 or 8.
  let width: Int

  /// Chunks below this are as well kept inflated; above it this is faster than the library, which inflates no slower but
  /// moves the numbers about more often.
  private static let smallest = 1 << 20

  /// The chunk of a variable; `nil` where it is stored in another way.
  init?(_ variable: NetCDFVariable, in file: NetCDFFile) {
    guard file.isHDF5, variable.type == .float64 || variable.type == .float32,
      variable.chunks == variable.shape,
      let bytes = variable.chunkBytes, bytes >= Self.smallest, Self.isPlain(variable),
      let place = try? NetCDFLibrary.locked({ HDF5Library.soleChunk(file.path, variable.path) })
    else { return nil }
    (address, size) = place
    width = variable.type.size
    count = bytes / width
  }

  /// Whether the filters are shuffle and deflate, nothing else, and the bytes are in the order of this machine.
  private static func isPlain(_ variable: NetCDFVariable) -> Bool {
    let isPlain = try? NetCDFLibrary.locked { () -> Bool in
      var (shuffle, deflate, level, checksum, endian): (Int32, Int32, Int32, Int32, Int32) = (0, 0, 0, 0, 0)
      var count = 0
      guard nc_inq_var_deflate(variable.group, variable.id, &shuffle, &deflate, &level) == NC_NOERR,
        nc_inq_var_fletcher32(variable.group, variable.id, &checksum) == NC_NOERR,
        nc_inq_var_endian(variable.group, variable.id, &endian) == NC_NOERR,
        nc_inq_var_filter_ids(variable.group, variable.id, &count, nil) == NC_NOERR, count <= 8
      else { return false }
      // Some versions of the library list shuffle (2) beside deflate (1), some do not.
      var filters = [UInt32](repeating: 0, count: 8)
      guard nc_inq_var_filter_ids(variable.group, variable.id, &count, &filters) == NC_NOERR else {
        return false
      }
      return shuffle == 1 && deflate == 1 && checksum == 0 && endian == NC_ENDIAN_LITTLE
        && filters[..<count].allSatisfy { $0 == 1 || $0 == 2 }
    }
    return isPlain ?? false
  }
}
