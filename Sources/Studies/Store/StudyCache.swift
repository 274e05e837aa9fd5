import FoundationEssentials
import Platform
import TrajectoryIO
import TrajectoryModel

/// The measures of recordings already analysed, a file each: a killed run goes on where it was.
///
/// A file is found by the content of the recording, the options and the version, so that a recording that changed is
/// analysed again. Files appear whole or not at all; several runs may share a folder.
struct StudyCache: Sendable {
  /// Where the measures of a recording, as it is now, belong.
  struct Place: Sendable {
    fileprivate var path: String
    fileprivate var key: String
  }

  private let folder: String
  private let settings: String

  /// A cache in a folder that exists, for runs with these settings (see ``StudySettings/fingerprint``).
  init(folder: String, settings: String) {
    self.folder = folder
    self.settings = settings
  }

  /// The place of a recording; `nil` if it cannot be told from its content.
  func place(of entry: StudyEntry) -> Place? {
    guard let digest = try? FileDigest.sha256(ofAll: entry.path) else { return nil }
    let options = entry.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let key =
      "\(digest) \(settings) \(options.joined(separator: " "))".split(whereSeparator: \.isNewline)
      .joined(separator: " ") + "\n"
    return Place(
      path: folder + "/" + digest.prefix(32) + "-" + KeyHash.hexadecimal(of: key) + ".txt", key: key)
  }

  /// What is known of a recording; `nil` if nothing.
  func measures(of entry: StudyEntry, at place: Place) -> RecordingMeasures? {
    guard let text = try? String(contentsOfFile: place.path, encoding: .utf8), text.hasPrefix(place.key),
      let known = MeasuresText.decode(String(text.dropFirst(place.key.count))), known.count == 1
    else { return nil }
    // The same recording may stand in another study under another name.
    var recording = known[0]
    recording.entry = entry
    return recording
  }

  /// Remembers a recording that was analysed.
  func store(_ recording: RecordingMeasures, at place: Place) throws {
    guard recording.failure == nil else { return }
    let output = try TextOutput(place.path, overwrite: true)
    try output.write(place.key + MeasuresText.encode(recording))
    try output.commit()
  }
}
