/// A failure that a user can act on: what is wrong, where, and what to do.
///
/// Its description is one line, `PLACE: what is wrong; what to do`, without a trailing full stop.
public struct KaditaError: Error, Equatable, Sendable {
  /// The kind of failure; each has an exit status of its own.
  public enum Code: String, Sendable {
    /// The command was typed wrongly or an option has an impossible value.
    case usage
    /// The input can be opened but not used: corrupt, truncated, not a trajectory.
    case unusableInput
    /// No such file, or it may not be read.
    case noInput
    /// An output cannot be created.
    case cannotCreate
    /// Reading or writing failed half way, for instance on a full disk.
    case inputOutput
    /// Another program that is needed is not installed.
    case unavailable
    /// Ctrl-C.
    case interrupted
    /// SIGTERM.
    case terminated
  }

  /// The kind of failure.
  public var code: Code
  /// What is wrong, in a phrase.
  public var message: String
  /// What the user can do about it.
  public var remedy: String?
  /// The file concerned, as the user named it.
  public var path: String?
  /// 1-based line in a text file.
  public var line: Int?
  /// 1-based column in a text file: the field in a table.
  public var column: Int?

  /// Creates an error; `path` may be filled in later by a caller that knows it (see ``at(_:)``).
  public init(
    _ code: Code, _ message: String, remedy: String? = nil, path: String? = nil, line: Int? = nil,
    column: Int? = nil
  ) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.path = path
    self.line = line
    self.column = column
  }

  /// The same error with the file named, unless one is named already.
  public func at(_ path: String) -> KaditaError {
    var copy = self
    if copy.path == nil { copy.path = path }
    return copy
  }

  /// The process exit status of this kind of failure (BSD sysexits where one fits).
  public var exitStatus: Int32 {
    switch code {
    case .usage: 64
    case .unusableInput: 65
    case .noInput: 66
    case .unavailable: 69
    case .cannotCreate: 73
    case .inputOutput: 74
    case .interrupted: 130
    case .terminated: 143
    }
  }
}
