import FoundationEssentials
import Platform
import TrajectoryIO
import TrajectoryModel

/// The measures of recordings already analysed, a file each: a killed run goes on where it was.
///
/// A file is found by the content of the recording, the options and the version, so that a recording that changed is
/// analysed again. Files appear whole or not at all; several runs may share a folder.
public struct StudyCache: Sendable {
  private let folder: String
  private let settings: String

  /// A cache in a folder that exists, for runs with these settings (version and options, as text).
  public init(folder: String, settings: String) {
    self.folder = folder
    self.settings = settings
  }

  /// What is known of a recording; `nil` if nothing, or if it cannot be told from its content.
  func measures(of entry: StudyEntry) -> RecordingMeasures? {
    guard let (path, key) = place(of: entry), let text = try? String(contentsOfFile: path, encoding: .utf8),
      text.hasPrefix(key), let known = MeasuresText.decode(String(text.dropFirst(key.count))),
      known.count == 1
    else { return nil }
    // The same recording may stand in another study under another name.
    var recording = known[0]
    recording.entry = entry
    return recording
  }

  /// Remembers a recording that was analysed.
  func store(_ recording: RecordingMeasures) throws {
    guard recording.failure == nil, let (path, key) = place(of: recording.entry) else { return }
    let output = try TextOutput(path, overwrite: true)
    try output.write(key + MeasuresText.encode(recording))
    try output.commit()
  }

  /// The file of a recording, and the line that it starts with.
  private func place(of entry: StudyEntry) -> (path: String, key: String)? {
    guard let digest = try? FileDigest.sha256(ofFile: entry.path) else { return nil }
    let options = entry.options.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(
      separator: " ")
    let key =
      "\(digest) \(settings) \(options)".split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    return (folder + "/" + digest.prefix(32) + "-" + Self.hash(key) + ".txt", key)
  }

  /// FNV-1a; the whole key is in the file, so a collision only costs time.
  private static func hash(_ text: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
