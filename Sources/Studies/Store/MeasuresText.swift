import TrajectoryModel

/// The measures of a recording as lines of text, exact to the last bit: a word, a tab, its fields.
///
/// What caches and shards are made of. A text that is not whole is no text: decoding gives `nil`.
enum MeasuresText {
  static func encode(_ recording: RecordingMeasures) -> String {
    let entry = recording.entry
    var lines = [["path", entry.path], ["group", entry.group], ["block", entry.block]]
    lines += entry.options.sorted { $0.key < $1.key }.map { ["option", $0.key, $0.value] }
    lines += entry.covariates.sorted { $0.key < $1.key }.map { ["covariate", $0.key, $0.value] }
    if let failure = recording.failure {
      lines.append([
        "failure", failure.code.rawValue, failure.message, failure.remedy ?? "", failure.path ?? "",
        failure.line.map { String($0) } ?? "", failure.column.map { String($0) } ?? "",
      ])
    }
    if let traits = recording.traits {
      lines.append([
        "traits", String(traits.individuals), String(traits.dimensions),
        traits.timeStep.map { String($0) } ?? "",
        traits.box.map { String($0) }.joined(separator: " "), traits.lengthUnit ?? "", traits.timeUnit ?? "",
        traits.velocity, String(traits.missingFraction),
      ])
    }
    lines += recording.values.map { ["value", $0.name, String($0.mean), String($0.standardError)] }
    lines.append(["end"])
    return lines.map { $0.map(escaped).joined(separator: "\t") + "\n" }.joined()
  }

  /// The recordings of a text, as many as were encoded.
  static func decode(_ text: String) -> [RecordingMeasures]? {
    var recordings: [RecordingMeasures] = []
    var current = RecordingMeasures(StudyEntry(path: "", group: ""), values: [])
    var isOpen = false
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map { unescaped($0) }
      if cells[0] == "end" {
        recordings.append(current)
        current = RecordingMeasures(StudyEntry(path: "", group: ""), values: [])
        isOpen = false
      } else {
        isOpen = true
        guard read(cells, into: &current) else { return nil }
      }
    }
    return isOpen ? nil : recordings
  }

  private static func read(_ cells: [String], into recording: inout RecordingMeasures) -> Bool {
    switch (cells[0], cells.count) {
    case ("path", 2): recording.entry.path = cells[1]
    case ("group", 2): recording.entry.group = cells[1]
    case ("block", 2): recording.entry.block = cells[1]
    case ("option", 3): recording.entry.options[cells[1]] = cells[2]
    case ("covariate", 3): recording.entry.covariates[cells[1]] = cells[2]
    case ("failure", 7):
      guard let code = KaditaError.Code(rawValue: cells[1]) else { return false }
      recording.failure = KaditaError(
        code, cells[2], remedy: cells[3].isEmpty ? nil : cells[3], path: cells[4].isEmpty ? nil : cells[4],
        line: Int(cells[5]), column: Int(cells[6]))
    case ("traits", 9):
      guard let individuals = Int(cells[1]), let dimensions = Int(cells[2]), let missing = Double(cells[8])
      else {
        return false
      }
      recording.traits = RecordingTraits(
        individuals: individuals, dimensions: dimensions, timeStep: Double(cells[3]),
        box: cells[4].split(separator: " ").compactMap { Double($0) },
        lengthUnit: cells[5].isEmpty ? nil : cells[5],
        timeUnit: cells[6].isEmpty ? nil : cells[6], velocity: cells[7], missingFraction: missing)
    case ("value", 4):
      guard let mean = Double(cells[2]), let error = Double(cells[3]) else { return false }
      recording.values.append(.init(name: cells[1], mean: mean, standardError: error))
    default: return false
    }
    return true
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = ""
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        let plain: Unicode.Scalar =
          scalar == "n" ? "\n" : scalar == "r" ? "\r" : scalar == "t" ? "\t" : scalar
        result.unicodeScalars.append(plain)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
