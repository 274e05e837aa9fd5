import FoundationEssentials
import Glibc
import TrajectoryModel

/// Another program, found on the PATH when it is needed; run without a shell.
public struct Program: Sendable {
  /// Its name.
  public let name: String
  /// Where it is.
  public let path: String

  /// Looks for a program on the PATH.
  ///
  /// - Parameters:
  ///   - name: what it is called.
  ///   - package: the Debian package that has it, for the error.
  ///   - purpose: what it is needed for, `draws figures`, for the error.
  /// - Throws: `KaditaError` `unavailable` where it is not installed.
  public init(_ name: String, package: String, purpose: String) throws {
    let folders = getenv("PATH").map { String(cString: $0) } ?? "/usr/local/bin:/usr/bin:/bin"
    // An empty part of PATH means the working folder; a recording's folder should not lend programs.
    for folder in folders.split(separator: ":") {
      let candidate = "\(folder)/\(name)"
      if access(candidate, X_OK) == 0, Self.isFile(candidate) {
        self.name = name
        path = candidate
        return
      }
    }
    throw KaditaError(
      .unavailable, "\(name) \(purpose), and is not installed",
      remedy: "install it, on Debian: apt-get install \(package)")
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Starts the program with these three streams; signals that are blocked or caught here are neither there.
  func start(_ arguments: [String], input: Int32, output: Int32, errors: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, stream) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, descriptor, stream)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let environment = ProcessInfo.processInfo.environment.map { "\($0)=\($1)" }
    var child: pid_t = 0
    let status = Self.withCStrings([name] + arguments) { arguments in
      Self.withCStrings(environment) { environment in
        posix_spawn(&child, path, &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else {
      throw KaditaError(.unavailable, "cannot be started: \(String(cString: strerror(status)))", path: path)
    }
    return child
  }

  private static func withCStrings<R>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> R
  ) -> R {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
