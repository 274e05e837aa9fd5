import ArgumentParser
import KaditaKit

/// Options about which recordings make a study, and with how much memory they are analysed.
struct StudyArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Table of recordings: columns path and group; block or subject; "
        + "\(EntryOption.allCases.map(\.rawValue).joined(separator: ", ")); covariates.",
      valueName: "csv"))
  var manifest: String?

  @Option(
    help: ArgumentHelp(
      "Memory for the recordings that are analysed at once, in MiB; a recording that needs more is refused.",
      valueName: "mebibytes"))
  var memory = 2048

  func validate() throws {
    guard (32...10_000_000).contains(memory) else {
      throw ValidationError("--memory needs a number of mebibytes of at least 32")
    }
  }

  /// The recordings of the manifest, or of arguments that name groups.
  func entries(_ recordings: [String]) throws -> [StudyEntry] {
    if let manifest { return try StudyManifest.entries(ofFile: manifest) }
    return try recordings.flatMap { argument -> [StudyEntry] in
      guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
        throw KaditaError(.usage, "'\(argument)' names no group", remedy: "write GROUP=PATH")
      }
      let group = String(argument[..<sign])
      let pattern = String(argument[argument.index(after: sign)...])
      return Glob.paths(pattern).map { StudyEntry(path: $0, group: group) }
    }
  }

  /// Fails unless there are at least two groups.
  static func requireGroups(_ entries: [StudyEntry]) throws {
    guard Set(entries.map(\.group)).count > 1 else {
      throw KaditaError(
        .usage, "there is only one group", remedy: "name at least two, as in control=a.nc treated=b.nc")
    }
  }

  /// What analyses the recordings, keeping their measures in the output folder.
  func runner(_ settings: StudySettings, folder: OutputFolder?) throws -> StudyRunner {
    let measures = folder.map { $0.path("measures") }
    if let measures { _ = try OutputFolder(measures) }
    return StudyRunner(settings: settings, folder: measures, memory: memory << 20)
  }
}
