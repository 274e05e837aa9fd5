import TrajectoryModel

/// What idtracker.ai's `attributes.json`, beside its tables, says of the recording.
struct IdtrackerAttributes: Sendable {
  /// Frames per second of the video.
  var framesPerSecond: Double?
  /// Length of an animal, in the units of the table.
  var bodyLength: Double?
  /// Names of the individuals.
  var names: [String]?
  /// Version of the program.
  var version: String?
  /// Whether the file was found.
  var isPresent = false

  /// Name of the file.
  static let fileName = "attributes.json"

  /// Reads the file beside a table, if there is one; throws where it is there but malformed.
  init(beside table: String) throws(KaditaError) {
    let folder = table.lastIndex(of: "/").map { String(table[...$0]) } ?? ""
    let path = folder + Self.fileName
    guard FileSystem.exists(path), case .file(let size) = try FileSystem.kind(of: path) else { return }
    guard size < 1 << 24, let json = JSONParser.parse(try FileSystem.head(of: path, count: size)) else {
      throw KaditaError(
        .unusableInput, "is no JSON text", remedy: "copy it again, or move it away and give --fps", path: path
      )
    }
    isPresent = true
    framesPerSecond = Self.positive(json["frames_per_second"])
    bodyLength = Self.positive(json["body_length"])
    names = json["identities_labels"]?.strings
    if case .string(let text) = json["version"] { version = text }
  }

  private static func positive(_ value: JSONValue?) -> Double? {
    value?.number.flatMap { $0 > 0 && $0.isFinite ? $0 : nil }
  }

  /// Adds what is known to the facts of a table.
  func describe(_ facts: inout TableFacts) {
    facts.lengthUnit = "px"
    if let bodyLength { facts.attributes["body_length"] = "\(bodyLength)" }
    if let version { facts.attributes["idtrackerai_version"] = version }
    if !isPresent {
      facts.remarks.append(
        "\(Self.fileName) is not beside the table: frame rate and body length are not known")
    }
  }
}
