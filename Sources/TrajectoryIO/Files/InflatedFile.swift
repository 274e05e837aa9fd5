import Glibc
import Platform
import Synchronization
import TrajectoryModel

/// What a gzip file holds, in a scratch file without a name that is gone when nobody needs it any more.
///
/// A recording is opened anew for every pass: the file that was inflated last is kept, so that this costs nothing.
final class InflatedFile: Sendable {
  private let content: NamelessFile

  private struct Entry {
    var path: String
    var modified: Int
    var size: Int
    var file: InflatedFile
  }
  private static let last = Mutex<Entry?>(nil)

  /// A path under which the content can be opened while this value lives.
  var location: String { "/dev/fd/\(content.descriptor)" }

  /// What a file holds; `nil` where it is not gzip.
  static func of(_ path: String) throws(KaditaError) -> InflatedFile? {
    guard case .file(let size) = try FileSystem.kind(of: path) else { return nil }
    let source = open(path, O_RDONLY | O_CLOEXEC)
    guard source >= 0 else { throw FileSystem.missing(path, errno) }
    defer { close(source) }
    guard Gzip.isGzip(source) else { return nil }
    var status = stat()
    guard fstat(source, &status) == 0 else { throw FileSystem.missing(path, errno) }
    let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    let known = last.withLock { entry in
      entry.flatMap { $0.path == path && $0.modified == modified && $0.size == size ? $0.file : nil }
    }
    if let known { return known }
    let file = InflatedFile(try Gzip.inflateToScratch(source, path: path))
    last.withLock { $0 = Entry(path: path, modified: modified, size: size, file: file) }
    return file
  }

  private init(_ content: NamelessFile) { self.content = content }
}
