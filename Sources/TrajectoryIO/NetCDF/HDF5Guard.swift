import CNetCDF
import Glibc
import TrajectoryModel

/// Opens an HDF5 file in a child process first: the HDF5 library itself dies on some damaged headers.
///
/// The child walks through the file as ``NetCDFFile`` will, looks up where large chunks are, as ``ShuffledChunks`` will,
/// and touches both ends of the other arrays unless their chunks are huge. Called with the library's lock held, so that
/// the child finds the library at rest.
enum HDF5Guard {
  /// Seconds after which a walk that does not end counts as a death.
  private static let patience: UInt32 = 20
  /// Bytes from which on a chunk, inflated, is large.
  private static let largeChunk = 1 << 16

  /// Throws `.unusableInput` where the child was killed by a signal; errors of other kinds are found again here.
  static func check(_ opened: String, size: Int, reportedAs path: String) throws(KaditaError) {
    let child = kadita_fork()
    // Without a process to spare the file is opened without a guard.
    guard child >= 0 else { return }
    if child == 0 { walk(opened, size: size) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    guard signal != 0 else { return }
    throw KaditaError(
      .unusableInput,
      signal == SIGALRM
        ? "is damaged: the HDF5 library does not come to an end with it"
        : "is damaged: the HDF5 library died of it (\(String(cString: strsignal(signal))))",
      remedy: "copy or download the file again", path: path)
  }

  private static func walk(_ path: String, size: Int) -> Never {
    for number in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT, SIGALRM] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    let silent = open("/dev/null", O_WRONLY)
    if silent >= 0 { dup2(silent, STDERR_FILENO) }
    alarm(patience)
    var handle: Int32 = -1
    guard nc_open(path, NC_NOWRITE, &handle) == NC_NOERR,
      let root = try? NetCDFInventory(path: path, size: size).group(
        handle, name: "/", prefix: "", inherited: [:])
    else { _exit(0) }
    for variable in root.allVariables where variable.type.isNumeric {
      let bytes = variable.chunkBytes ?? 0
      // Inflating a few of them would take longer than all the rest.
      if bytes >= largeChunk, let (frames, number) = variable.frameChunks,
        HDF5Library.chunks(path, variable.path, rank: variable.shape.count, frames: frames, number: number)
          != nil
      {
        continue
      }
      guard bytes <= 1 << 20, variable.shape.allSatisfy({ $0 > 0 }) else { continue }
      var value = 0.0
      for corner in [variable.shape.map { _ in 0 }, variable.shape.map { $0 - 1 }] {
        nc_get_var1_double(variable.group, variable.id, corner + [0], &value)
      }
    }
    nc_close(handle)
    _exit(0)
  }
}
