import ArgumentParser
import Glibc

/// Runs one command and prints its wall time in seconds and its peak memory in KiB; the command's output is dropped.
struct TimeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "time", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough) var words: [String]

  // Straight to the system: Foundation's Process notices the end of a child only every 50 ms. No shell and no search
  // between either, whose time would count.
  func run() throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    let clock = ContinuousClock()
    let start = clock.now
    var child = pid_t()
    guard posix_spawn(&child, words[0], &actions, nil, &arguments, environ) == 0 else {
      throw BenchmarkError("cannot run \(words[0])")
    }
    var (status, usage) = (Int32(0), rusage())
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    let elapsed = clock.now - start
    guard status == 0 else { throw ExitCode.failure }
    print(elapsed / .seconds(1), usage.ru_maxrss)
  }
}
