import Glibc
import TrajectoryModel

/// Programs whose streams are chained: the first one reads a text, the last one writes a file.
public struct Pipeline {
  /// A program with its arguments.
  public typealias Stage = (program: Program, arguments: [String])

  private let stages: [Stage]

  /// A chain of at least one program.
  public init(_ first: Stage, _ others: Stage...) { stages = [first] + others }

  /// Runs the programs and waits for all of them.
  ///
  /// - Parameters:
  ///   - text: what the first one reads.
  ///   - path: what the last one writes to; an existing file. `nil`: nowhere.
  /// - Throws: `KaditaError` `inputOutput` with what a program said where one failed, `interrupted` or `terminated`
  ///   after a signal; the programs have ended then.
  public func run(reading text: String, writing path: String? = nil) throws {
    let source = try NamelessFile()
    try source.write(text)
    let target = open(path ?? "/dev/null", O_WRONLY | O_TRUNC | O_CLOEXEC)
    guard target >= 0 else {
      throw KaditaError(.cannotCreate, "cannot be written: \(String(cString: strerror(errno)))", path: path)
    }
    defer { close(target) }
    let messages = try stages.map { _ in try NamelessFile() }
    var children: [pid_t] = []
    var input = source.descriptor
    do {
      for (index, stage) in stages.enumerated() {
        var ends: [Int32] = [-1, target]
        if index + 1 < stages.count {
          guard pipe(&ends) == 0 else {
            throw KaditaError(.inputOutput, "no pipe can be made: \(String(cString: strerror(errno)))")
          }
          // A program that kept the other's end open would wait for itself.
          for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        }
        defer {
          if input != source.descriptor { close(input) }
          if ends[1] != target { close(ends[1]) }
          input = ends[0]
        }
        children.append(
          try stage.program.start(
            stage.arguments, input: input, output: ends[1], errors: messages[index].descriptor))
      }
    } catch {
      if input >= 0, input != source.descriptor { close(input) }
      end(children)
      throw error
    }
    let statuses = try wait(for: children)
    // A program whose reader died dies of the broken pipe: the reader says why.
    let failed = statuses.indices.filter { statuses[$0] != 0 }
    guard let culprit = failed.last(where: { statuses[$0] & 0x7F != SIGPIPE }) ?? failed.last else { return }
    throw KaditaError(
      .inputOutput,
      "\(stages[culprit].program.name) failed: \(Self.reason(messages[culprit].text, statuses[culprit]))")
  }

  private func wait(for children: [pid_t]) throws -> [Int32] {
    var statuses: [Int32] = []
    for (index, child) in children.enumerated() {
      var status: Int32 = 0
      while waitpid(child, &status, 0) < 0, errno == EINTR {
        do {
          try Interruption.check()
        } catch {
          end(Array(children[index...]))
          throw error
        }
      }
      statuses.append(status)
    }
    try Interruption.check()
    return statuses
  }

  private func end(_ children: [pid_t]) {
    for child in children { kill(child, SIGTERM) }
    for child in children { while waitpid(child, nil, 0) < 0, errno == EINTR {} }
  }

  /// The last line that says something, which is where programs put the error.
  private static func reason(_ messages: String, _ status: Int32) -> String {
    let lines = messages.split(whereSeparator: \.isNewline).filter { $0.contains { !$0.isWhitespace } }
    if let last = lines.last { return String(last.drop { $0.isWhitespace }) }
    let signal = status & 0x7F
    return signal == 0 ? "status \(status >> 8)" : String(cString: strsignal(signal))
  }
}
