import ArgumentParser
import Glibc
import KaditaKit

/// What happens when a command cannot go on.
enum Failure {
  /// Prints the error as one line, or help where it was asked for, and ends the process.
  static func exit(_ error: any Error) -> Never {
    switch error {
    case let error as KaditaError:
      report(error)
      Glibc.exit(error.exitStatus)
    case let code as ExitCode:
      Glibc.exit(code.rawValue)
    default:
      let code = KaditaCommand.exitCode(for: error)
      if code == .success {
        print(KaditaCommand.fullMessage(for: error))
      } else {
        Terminal.writeError("kadita: \(usageMessage(for: error))\n")
      }
      Glibc.exit(code.rawValue)
    }
  }

  /// Prints the error's line.
  static func report(_ error: KaditaError) { Terminal.writeError("kadita: \(error)\n") }

  /// The parser's message on one line, with a suggestion for a mistyped subcommand.
  private static func usageMessage(for error: any Error) -> String {
    let message = KaditaCommand.message(for: error).split(separator: "\n").joined(separator: " ")
    let typed = CommandLine.arguments.dropFirst().first ?? ""
    let commands = KaditaCommand.configuration.subcommands.map { $0._commandName }
    if typed.first != "-", !commands.contains(typed), !typed.isEmpty {
      let close = Suggestion.closest(to: typed, among: commands).map { "did you mean '\($0)'?" }
      return "there is no subcommand '\(typed)'; \(close ?? "see 'kadita --help'")"
    }
    let subcommand = commands.contains(typed) ? "kadita \(typed)" : "kadita"
    if let hint = message.firstRange(of: ". Did you mean ") {
      return "\(message[..<hint.lowerBound]); did you mean \(message[hint.upperBound...])"
    }
    return "\(message); see '\(subcommand) --help'"
  }
}
