import TrajectoryModel

extension InfoSummary {
  /// An option that the recording seems to need.
  public struct Suggestion: Equatable, Sendable {
    /// The option with its value; words in capitals stand for what the user knows.
    public var option: String
    /// Why, in a phrase.
    public var reason: String
  }

  /// Options that the recording seems to need and that were not given.
  public var suggestions: [Suggestion] {
    var found: [Suggestion] = []
    func suggest(_ option: String, _ reason: String) {
      let name = option.prefix { $0 != " " }
      if !typed.contains(where: { $0 == name || $0.hasPrefix("\(name)=") }) {
        found.append(Suggestion(option: option, reason: reason))
      }
    }
    for option in info.advice { suggest(option, "the recording has these body points") }
    if info.timeStep == nil, info.frameCount > 2, let step = survey?.meanStep {
      suggest(
        "--resample \(NumberText.significant(step, digits: 2))",
        "the time steps are uneven, and spectra and filters need even ones")
    } else if info.units.time == nil || info.units.time == "frame" {
      suggest("--fps RATE", "the frame rate is not known, so times are not in seconds")
    }
    if info.units.length == nil || info.units.length == "px" {
      if info.attributes["body_length"] != nil {
        suggest("--unit BL", "the file knows the body length, and lengths are in pixels")
      } else if !typed.contains("--unit") {
        let what = info.units.length == nil ? "have no unit" : "are in pixels"
        suggest("--scale LENGTH_PER_UNIT --unit NAME", "lengths \(what)")
      }
    }
    if let survey, survey.gaps > 0 {
      suggest(
        "--max-gap \(min(survey.longestGap, Self.longestBridged))",
        "gaps in tracks (\(survey.gaps), the longest of \(survey.longestGap) frames) can be interpolated up to so many frames"
      )
    }
    for notice in survey?.notices ?? [] {
      if let remedy = notice.remedy { suggest(remedy, notice.message) }
    }
    return found
  }

  /// Longer gaps than this are not worth a straight line unasked.
  private static let longestBridged = 5

  /// The command that follows the suggestions, what was typed already included; `nil` without any.
  public var suggestedCommand: String? {
    let options = suggestions.map(\.option)
    guard !options.isEmpty else { return nil }
    let words = [info.path] + typed
    return (["kadita analyze"] + words.map(Self.quoted) + options).joined(separator: " ")
  }

  /// A word as a shell takes it.
  private static func quoted(_ word: String) -> String {
    let isPlain = word.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0) || "/._-=:,+%@".unicodeScalars.contains($0)
    }
    return isPlain && !word.isEmpty
      ? word : "'\(word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }

  /// Lines that follow what was seen.
  var suggestionText: String {
    guard let command = suggestedCommand else { return "" }
    let width = (suggestions.map(\.option.count).max() ?? 0) + 2
    let lines = suggestions.map { suggestion in
      let blanks = String(repeating: " ", count: width - suggestion.option.count)
      return "    \(suggestion.option)\(blanks)\(suggestion.reason)\n"
    }
    return "  worth adding\n" + lines.joined() + "  \(command)\n"
  }

  /// The same as members of an object.
  var suggestionMembers: [(String, JSONValue)] {
    [
      (
        "suggestions",
        .array(
          suggestions.map { .object([("option", .string($0.option)), ("reason", .string($0.reason))]) })
      )
    ]
  }
}
