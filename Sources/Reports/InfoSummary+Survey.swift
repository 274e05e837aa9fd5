import TrajectoryModel

extension InfoSummary {
  /// Lines about missing positions, gaps, speeds and jumps.
  var surveyRows: [(String, String)] {
    guard let survey else { return [] }
    var rows = [
      ("missing", "\(NumberText.fixed(100 * survey.missingFraction, decimals: 2)) % of the positions")
    ]
    if survey.gaps > 0 {
      rows.append(
        (
          "gaps",
          "\(survey.gaps), the longest of \(survey.longestGap) frames"
        ))
    }
    if !survey.absent.isEmpty {
      rows.append(
        ("never seen", survey.absent.prefix(6).map { info.individuals[$0] }.joined(separator: ", ")))
    }
    if survey.lower.x.isFinite {
      let spans = (0..<info.dimensions).map { axis in
        "\(NumberText.significant(survey.lower[axis], digits: 6)) … \(NumberText.significant(survey.upper[axis], digits: 6))"
      }
      rows.append(("extent", spans.joined(separator: ", ")))
    }
    rows += survey.notices.map { ("noticed", $0.count > 1 ? "\($0.message) (\($0.count))" : $0.message) }
    return rows
  }

  /// The same as members of an object.
  var surveyMembers: [(String, JSONValue)] {
    guard let survey else { return [] }
    return [
      ("missing_fraction", .number(survey.missingFraction)), ("gaps", .integer(survey.gaps)),
      ("longest_gap", .integer(survey.longestGap)),
      (
        "warnings",
        .array(
          survey.notices.map { notice in
            .object([
              ("code", .string(notice.code)), ("message", .string(notice.message)),
              ("count", .integer(notice.count)),
            ])
          })
      ),
    ]
  }
}
