import ArgumentParser
import KaditaKit

/// A table of recordings in the place of inputs.
struct ManifestArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Table of recordings instead of inputs, as for 'kadita compare': column path, and "
        + "\(EntryOption.allCases.map(\.rawValue).joined(separator: ", ")) for those that need them.",
      valueName: "csv"))
  var manifest: String?

  /// Fails unless there are inputs or a manifest, not both.
  func check(_ inputs: [String]) throws {
    guard inputs.isEmpty == (manifest == nil) else { return }
    throw ValidationError(
      inputs.isEmpty ? "name a recording, or a --manifest" : "name inputs or a --manifest, not both")
  }

  /// The recordings.
  func entries(_ inputs: [String]) throws -> [StudyEntry] {
    if let manifest { return try StudyManifest.entries(ofFile: manifest, needsGroup: false) }
    return inputs.map { StudyEntry(path: $0, group: "") }
  }
}
