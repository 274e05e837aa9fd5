import TrajectoryModel

/// A first look at an input, shared by all readers that are asked whether they recognise it.
public final class InputProbe {
  /// The input as the user named it: a file, a folder, or a pattern.
  public let name: String
  /// The files, in natural order; exactly one unless the input is a folder or a pattern.
  public let files: [String]
  /// Whether the user named a folder or a pattern.
  public let isCollection: Bool
  private var heads: [String: [UInt8]] = [:]
  private var tables: [String: TableHead?] = [:]
  private var netCDFResult: Result<NetCDFFile, KaditaError>?

  /// Looks at what the name leads to; throws what a user can act on where there is nothing to read.
  public init(_ name: String) throws(KaditaError) {
    self.name = name
    if !FileSystem.exists(name), name.contains(where: { "*?[".contains($0) }) {
      files = FileSystem.files(matching: name)
      isCollection = true
      guard !files.isEmpty else {
        throw KaditaError(.noInput, "no file matches the pattern", remedy: "check the name", path: name)
      }
      return
    }
    switch try FileSystem.kind(of: name) {
    case .file(let size):
      guard size > 0 else {
        throw KaditaError(.unusableInput, "is empty", remedy: "copy or download the file again", path: name)
      }
      files = [name]
      isCollection = false
    case .folder:
      files = try FileSystem.files(in: name)
      isCollection = true
      guard !files.isEmpty else {
        throw KaditaError(
          .unusableInput, "is a directory without files", remedy: "name a recording", path: name)
      }
    case .pipe, .device:
      throw KaditaError(
        .unusableInput, "is a pipe or device, and a recording is read more than once",
        remedy: "save it to a file first", path: name)
    }
  }

  /// The only file; for a folder or pattern, the first of them.
  public var path: String { files[0] }

  /// The first 64 KiB of a file as stored.
  public func head(of file: String) throws(KaditaError) -> [UInt8] {
    if let known = heads[file] { return known }
    let bytes = try FileSystem.head(of: file, count: 1 << 16)
    heads[file] = bytes
    return bytes
  }

  /// The first rows of a file as a table; `nil` where it is no text.
  func table(_ file: String) throws(KaditaError) -> TableHead? {
    if let known = tables[file] { return known }
    let table = try Self.isNetCDF(try head(of: file)) ? nil : TableHead(MappedFile(file))
    tables[file] = .some(table)
    return table
  }

  private static func isNetCDF(_ head: [UInt8]) -> Bool {
    let magic = Gzip.head(head, count: 8)
    return magic.starts(with: "CDF".utf8) || magic.starts(with: HDF5Superblock.signature)
  }

  /// Whether the only file, or what it holds as gzip, says that it is NetCDF or HDF5.
  public var isNetCDF: Bool {
    get throws(KaditaError) {
      guard files.count == 1 else { return false }
      return Self.isNetCDF(try head(of: path))
    }
  }

  /// The only file opened as NetCDF; `nil` where it is something else. Throws where it is damaged.
  public var netCDF: NetCDFFile? {
    get throws(KaditaError) {
      guard try isNetCDF else { return nil }
      if let netCDFResult { return try netCDFResult.get() }
      do throws(KaditaError) {
        let file = try NetCDFFile(path: path)
        netCDFResult = .success(file)
        return file
      } catch {
        netCDFResult = .failure(error)
        throw error
      }
    }
  }
}
