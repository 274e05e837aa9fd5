import TrajectoryModel

/// The case files of dewi-kadita: lines `key = value`, comments from `#` on.
enum CaseFile {
  /// Keys about the package's outputs, which have no meaning here.
  private static let ignored: Set<String> = [
    "scenario_name", "use_numba", "compute_entropy", "save_csv", "save_netcdf", "save_png", "save_gif",
  ]
  /// Keys that the package requires.
  private static let required = [
    "n_fish", "box_size", "speed", "r_repulsion", "r_orientation", "r_attraction",
  ]

  static func read(_ text: String) throws -> ParameterFile {
    var parameters = packageDefaults
    var notices: [Notice] = []
    var seen: Set<String> = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      guard let (key, value) = try pair(line, number: number + 1) else { continue }
      seen.insert(key)
      if ignored.contains(key) { continue }
      guard ParameterRegistry.definition(named: key) != nil else {
        notices.append(
          Notice("unknown-key", "line \(number + 1): the key \(key) is unknown and has no effect"))
        continue
      }
      // The package's word for «not given».
      if value.lowercased() == "none" { continue }
      do {
        try ParameterRegistry.set(key, to: value, in: &parameters)
      } catch var error as KaditaError {
        error.line = number + 1
        throw error
      }
    }
    let missing = required.filter { !seen.contains($0) }
    guard missing.isEmpty else {
      throw KaditaError(
        .unusableInput, "lacks \(missing.joined(separator: ", "))",
        remedy: "a case file needs lines such as n_fish = 150; name the file .toml if it is TOML")
    }
    return ParameterFile(parameters: parameters, notices: notices)
  }

  private static func pair(_ line: Substring, number: Int) throws -> (String, String)? {
    let content = trimmed(line.prefix { $0 != "#" })
    if content.isEmpty { return nil }
    guard let equals = content.firstIndex(of: "=") else {
      throw KaditaError(
        .unusableInput, "is not a line of the form key = value", remedy: "write a comment behind #",
        line: number)
    }
    return (trimmed(content[..<equals]), trimmed(content[content.index(after: equals)...]))
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// What the package takes where a key is left out.
  private static let packageDefaults = SimulationParameters(
    individuals: 150, box: 25, speed: 1, noise: 0.1, repulsionRadius: 1, published: PublishedRules(),
    steps: 1000,
    seed: 0)
}
