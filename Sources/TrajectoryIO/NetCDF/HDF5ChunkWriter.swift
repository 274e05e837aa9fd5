import CNetCDF
import Glibc

/// Writes compressed chunks of a dataset past the filters of the HDF5 library.
///
/// Opens the file beside the NetCDF library, which HDF5 allows within a process: both see the same data. Called
/// with the lock held.
struct HDF5ChunkWriter: Sendable {
  private typealias Identifier = HDF5Library.Identifier
  private typealias Create = @convention(c) (Identifier) -> Identifier
  private typealias SetDegree = @convention(c) (Identifier, Int32) -> Int32
  private typealias SetExtent = @convention(c) (Identifier, UnsafePointer<UInt64>) -> Int32
  private typealias WriteChunk =
    @convention(c) (Identifier, Identifier, UInt32, UnsafePointer<UInt64>, Int, UnsafeRawPointer) -> Int32

  private static let createProperties = HDF5Library.function("H5Pcreate", as: Create.self)
  private static let closeProperties = HDF5Library.function("H5Pclose", as: HDF5Library.Answer.self)
  private static let setDegree = HDF5Library.function("H5Pset_fclose_degree", as: SetDegree.self)
  private static let setExtent = HDF5Library.function("H5Dset_extent", as: SetExtent.self)
  private static let writeChunk = HDF5Library.function("H5Dwrite_chunk", as: WriteChunk.self)

  private let file: Identifier
  private let data: Identifier

  /// Opens a dataset of a file that is open for writing; `nil` where the library cannot do so.
  init?(_ path: String, _ dataset: String) {
    guard let openFile = HDF5Library.openFile, let openData = HDF5Library.openData,
      Self.setExtent != nil, Self.writeChunk != nil, let createProperties = Self.createProperties,
      let closeProperties = Self.closeProperties, let setDegree = Self.setDegree,
      let fileAccess = dlsym(nil, "H5P_CLS_FILE_ACCESS_ID_g")?.load(as: Identifier.self)
    else { return nil }
    let properties = createProperties(fileAccess)
    guard properties >= 0 else { return nil }
    defer { _ = closeProperties(properties) }
    // The degrees semi, strong, weak: it has to be that of the handle there is, which depends on the version.
    var opened: Identifier = -1
    for degree in [2, 3, 1] as [Int32] where opened < 0 && setDegree(properties, degree) >= 0 {
      opened = openFile(path, 1, properties)
    }
    guard opened >= 0 else { return nil }
    file = opened
    data = openData(file, dataset, 0)
    guard data >= 0 else {
      _ = HDF5Library.closeFile?(file)
      return nil
    }
  }

  /// To be called before the NetCDF library closes the file.
  func close() {
    _ = HDF5Library.closeData?(data)
    _ = HDF5Library.closeFile?(file)
  }

  /// Writes the chunk whose first number has these indices, and makes the dataset as large as it has to be.
  ///
  /// Returns a status of the NetCDF library.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: [Int], extent: [Int]) -> Int32 {
    guard let setExtent = Self.setExtent, let writeChunk = Self.writeChunk, let base = bytes.baseAddress
    else {
      return NC_EHDFERR
    }
    let isWritten =
      setExtent(data, extent.map(UInt64.init)) >= 0
      && writeChunk(data, 0, 0, offset.map(UInt64.init), bytes.count, base) >= 0
    return isWritten ? NC_NOERR : NC_EHDFERR
  }
}
