import Glibc

/// Patterns of paths, for arguments that the shell does not expand.
enum Glob {
  /// The paths that match, sorted; the pattern itself where none does, so that the error names it.
  static func paths(_ pattern: String) -> [String] {
    var matches = glob_t()
    defer { globfree(&matches) }
    guard glob(pattern, GLOB_TILDE, nil, &matches) == 0, let paths = matches.gl_pathv else {
      return [pattern]
    }
    return (0..<Int(matches.gl_pathc)).compactMap { paths[$0].map { String(cString: $0) } }
  }
}
