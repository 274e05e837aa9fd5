import CNetCDF
import Glibc
import Platform
import TrajectoryModel

/// A NetCDF-4 file being written, which appears under its name only when it is finished.
///
/// Dimensions, variables and attributes are named, not numbered. A file that is not finished is removed when the
/// object goes away. Not for use by several threads at once.
public final class NetCDFOutput {
  /// The final name.
  public let path: String
  let output: OutputFile
  private var handle: Int32?
  private var hasFailed = false
  private var hasRoom = true
  private(set) var dimensions: [String: Int32] = [:]
  private(set) var variables: [String: (id: Int32, type: NetCDFType)] = [:]
  private(set) var storages: [String: NetCDFStorage] = [:]
  /// `nil` for a variable whose chunks the library has to compress.
  private var chunkWriters: [String: HDF5ChunkWriter?] = [:]
  private var deflaters: [PlaneDeflater] = []
  /// How many threads may compress; the file does not depend on it.
  let threads: Int

  /// Starts a file.
  ///
  /// Throws `.cannotCreate` where the name is taken and `overwrite` is false, or the folder cannot be written to.
  /// `threads` may compress; the file does not depend on their number.
  public init(_ path: String, overwrite: Bool, threads: Int = 1) throws {
    self.path = path
    self.threads = max(1, threads)
    output = try OutputFile(path, overwrite: overwrite)
    let temporary = output.temporaryPath
    var created: Int32 = -1
    let status = try NetCDFLibrary.locked {
      nc_create(temporary.hasPrefix("/") ? temporary : "./" + temporary, NC_NETCDF4 | NC_CLOBBER, &created)
    }
    guard status == NC_NOERR else {
      throw KaditaError(
        .cannotCreate, "cannot be created: \(String(cString: nc_strerror(status)))",
        remedy: "choose another place with -o", path: path)
    }
    handle = created
  }

  /// Continues a copy of a file written earlier by this class; the earlier file stays as it is.
  public init(_ path: String, continuing earlier: String, overwrite: Bool, threads: Int = 1) throws {
    self.path = path
    self.threads = max(1, threads)
    output = try OutputFile(path, overwrite: overwrite)
    try FileSystem.copy(earlier, over: output.temporaryPath)
    let file = try NetCDFFile(path: earlier, isTrusted: true)
    var opened: Int32 = -1
    let temporary = output.temporaryPath
    let status = try NetCDFLibrary.locked {
      nc_open(temporary.hasPrefix("/") ? temporary : "./" + temporary, NC_WRITE, &opened)
    }
    try NetCDFLibrary.check(status, reading: earlier, "cannot be continued")
    handle = opened
    // The copy has the numbers of the file it is a copy of.
    for variable in file.root.variables { variables[variable.name] = (variable.id, variable.type) }
  }

  deinit {
    guard let handle else { return }
    if hasFailed { FileSystem.divert(output.temporaryPath) }
    closeChunkWriters()
    _ = try? NetCDFLibrary.locked { nc_close(handle) }
  }

  /// Runs a call of the C library on the open file and turns its status into an error.
  func call(_ what: String, _ body: (Int32) throws(KaditaError) -> Int32) throws(KaditaError) {
    guard let handle else { throw KaditaError(.inputOutput, "is finished already", path: path) }
    errno = 0
    let status = try NetCDFLibrary.locked { () throws(KaditaError) in try body(handle) }
    // A double beyond the range of a 32-bit float has become infinite.
    guard status == NC_NOERR || status == NC_ERANGE else {
      hasFailed = true
      throw writingError(status, what)
    }
  }

  func register(dimension name: String, _ id: Int32) { dimensions[name] = id }

  func register(variable name: String, _ id: Int32, _ type: NetCDFType, _ storage: NetCDFStorage) {
    variables[name] = (id, type)
    storages[name] = storage
  }

  /// What takes compressed chunks of a variable; `nil` where the library cannot, or the disk may be too small.
  ///
  /// HDF5 does not get over a chunk that it could not write so, while what the library writes itself can fail.
  func chunkWriter(for variable: String, needing bytes: Int) throws(KaditaError) -> HDF5ChunkWriter? {
    guard hasRoom else { return nil }
    guard FileSystem.hasRoom(for: bytes, at: output.temporaryPath) else {
      hasRoom = false
      closeChunkWriters()
      return nil
    }
    if let known = chunkWriters[variable] { return known }
    // The variables exist in the file once the library has written its definitions.
    try call("cannot be written") { nc_sync($0) }
    let path = output.temporaryPath
    let writer = try NetCDFLibrary.locked { HDF5ChunkWriter(path, "/" + variable) }
    chunkWriters[variable] = .some(writer)
    return writer
  }

  /// Compressors for so many chunks at once.
  func deflaters(_ count: Int) throws(KaditaError) -> ArraySlice<PlaneDeflater> {
    while deflaters.count < count { deflaters.append(try PlaneDeflater()) }
    return deflaters.prefix(count)
  }

  /// The library cannot close a file of which others hold a part.
  private func closeChunkWriters() {
    let writers = chunkWriters.values.compactMap { $0 }
    chunkWriters = [:]
    _ = try? NetCDFLibrary.locked { for writer in writers { writer.close() } }
  }

  /// Writes everything to the disk and gives the file its final name.
  public func finish() throws {
    try close()
    try output.commit()
  }

  /// Writes everything to the disk and keeps the file under another name, to be continued later.
  public func suspend(as name: String) throws {
    try close()
    guard rename(output.temporaryPath, name) == 0 else {
      throw KaditaError(.inputOutput, "cannot be renamed: \(String(cString: strerror(errno)))", path: name)
    }
  }

  private func close() throws(KaditaError) {
    guard let open = handle else { throw KaditaError(.inputOutput, "is finished already", path: path) }
    // Flushed first: the library cannot close a file whose data do not fit on the disk.
    try call("cannot be written") { nc_sync($0) }
    closeChunkWriters()
    handle = nil
    errno = 0
    let status = try NetCDFLibrary.locked { nc_close(open) }
    guard status == NC_NOERR else { throw writingError(status, "cannot be written") }
    try FileSystem.synchronise(output.temporaryPath, reportedAs: path)
  }

  private func writingError(_ status: Int32, _ what: String) -> KaditaError {
    let number = errno
    if number == ENOSPC || number == EDQUOT || FileSystem.isFull(at: output.temporaryPath) {
      return KaditaError(
        .inputOutput, "\(what): no space left on the disk",
        remedy: "free some space or choose another disk with -o", path: path)
    }
    return KaditaError(.inputOutput, "\(what): \(String(cString: nc_strerror(status)))", path: path)
  }
}
