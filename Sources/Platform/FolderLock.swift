import Glibc

/// Keeps other processes that ask for the same lock out of a folder, until it is released or the process ends.
///
/// Leaves nothing behind in the folder. On file systems that know no locks it locks nothing.
public final class FolderLock {
  private let descriptor: Int32

  /// Waits until nobody else has the lock of the folder.
  public init(_ folder: String) {
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    while descriptor >= 0, flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
  }

  /// Lets others in.
  public func release() { if descriptor >= 0 { flock(descriptor, LOCK_UN) } }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
