import CNetCDF
import TrajectoryModel

/// A variable stored as deflated chunks of whole frames, one after the other in time, each as byte planes: all first
/// bytes of its numbers, then all second ones.
///
/// dewi-kadita writes its files as one such chunk, kadita as many. They can be read past the library, which inflates no
/// slower, but moves the numbers about more often and lets nobody else read meanwhile.
struct ShuffledChunks: Sendable {
  /// Where the compressed bytes of each chunk begin in the file, and how many there are.
  let places: [(address: UInt64, size: UInt64)]
  /// Numbers in a chunk; the last one may be filled up.
  let count: Int
  /// Bytes of a number: 4 or 8.
  let width: Int

  /// Variables below this are as well left to the library.
  private static let smallest = 1 << 20
  /// The largest of several chunks, in bytes: one is held while it is read.
  private static let largest = 16 << 20

  /// The chunks of a variable; `nil` where it is stored in another way.
  init?(_ variable: NetCDFVariable, in file: NetCDFFile) {
    let shape = variable.shape
    guard file.isHDF5, variable.type == .float64 || variable.type == .float32,
      let bytes = variable.chunkBytes, bytes > 0, let (frames, number) = variable.frameChunks
    else { return nil }
    guard number == 1 ? frames == shape[0] : bytes <= Self.largest,
      bytes.multipliedReportingOverflow(by: number).overflow || bytes * number >= Self.smallest,
      Self.isPlain(variable),
      let places = try? NetCDFLibrary.locked({
        HDF5Library.chunks(file.path, variable.path, rank: shape.count, frames: frames, number: number)
      })
    else { return nil }
    self.places = places
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
