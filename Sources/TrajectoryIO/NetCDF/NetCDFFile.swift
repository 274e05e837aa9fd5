import CNetCDF
import TrajectoryModel

/// A NetCDF-3, NetCDF-4 or HDF5 file open for reading, with everything it says about itself.
///
/// Closed when the last reference goes. Its methods may be called from any thread; they take turns.
public final class NetCDFFile: Sendable {
  /// The path as the user named it.
  public let path: String
  /// The outermost group: dimensions, variables, attributes and inner groups.
  public let root: NetCDFGroup
  /// Whether the file is HDF5 (NetCDF-4 included) and not one of the classic formats.
  public let isHDF5: Bool
  /// What a gzip file holds, as long as it is open.
  private let inflated: InflatedFile?
  private let handle: Int32

  /// Opens a file and reads what it says about itself, no data.
  ///
  /// - Parameters:
  ///   - path: name of the file.
  ///   - isTrusted: whether it was opened before, so that no child process needs to try an HDF5 file first.
  ///
  /// Throws `.noInput` for a missing or unreadable file, `.unusableInput` for a damaged one.
  public init(path: String, isTrusted: Bool = false) throws(KaditaError) {
    inflated = try InflatedFile.of(path)
    // A plain relative path could be taken for a URL.
    let opened = inflated?.location ?? (path.hasPrefix("/") ? path : "./" + path)
    do throws(KaditaError) {
      isHDF5 = try FileIntegrity(path: opened).isHDF5
    } catch {
      var error = error
      error.path = path
      throw error
    }
    guard inflated == nil || !isHDF5 else {
      throw KaditaError(
        .unusableInput, "is gzip around an HDF5 file, which the HDF5 library opens by a name only",
        remedy: "gunzip it first; nccopy -d 1 makes it small in itself", path: path)
    }
    let needsGuard = isHDF5 && !isTrusted
    guard case .file(let size) = try FileSystem.kind(of: opened) else {
      throw KaditaError(.unusableInput, "is no file", remedy: "name a recording", path: path)
    }
    let (handle, root) = try NetCDFLibrary.locked { () throws(KaditaError) in
      if needsGuard { try HDF5Guard.check(opened, size: size, reportedAs: path) }
      var handle: Int32 = -1
      try NetCDFLibrary.check(nc_open(opened, NC_NOWRITE, &handle), reading: path, "cannot be opened")
      do throws(KaditaError) {
        let inventory = NetCDFInventory(path: path, size: size)
        return (handle, try inventory.group(handle, name: "/", prefix: "", inherited: [:]))
      } catch {
        nc_close(handle)
        throw error
      }
    }
    self.path = path
    self.handle = handle
    self.root = root
  }

  deinit {
    let handle = handle
    _ = try? NetCDFLibrary.locked { nc_close(handle) }
  }

  /// The variable of that name: a plain name at the top, a path such as `/tracks/values` further in.
  public func variable(_ path: String) -> NetCDFVariable? {
    if let found = root.variable(path) { return found }
    guard path.contains("/") else { return nil }
    let wanted = path.hasPrefix("/") ? String(path.dropFirst()) : path
    return root.allVariables.first { $0.path == wanted || $0.path == "/" + wanted }
  }
}
