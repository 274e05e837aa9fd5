/// Names of individuals from the names of their files.
enum FileNames {
  /// The last component of a path.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Whether a name is that of a table: several other things lie in the folders of trackers.
  static func isTable(_ path: String) -> Bool {
    [".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz", ".txt.gz"].contains { path.lowercased().hasSuffix($0) }
  }

  /// What tells the files apart: the part after the last underscore, or the whole name without its ending.
  static func individuals(_ paths: [String]) -> [String] {
    let stems = paths.map { path in String(name(path).prefix { $0 != "." }) }
    let ends = stems.map { $0.split(separator: "_").last.map(String.init) ?? $0 }
    if Set(ends).count == ends.count { return ends }
    return Set(stems).count == stems.count ? stems : paths
  }
}
