import Spectra
import TrajectoryModel

/// The spectra of a recording in short, for people and for JSON.
public enum SpectraSummaryText {
  /// A table of the three numbers, each with its reason where there is one.
  public static func table(_ summary: SpectraSummary, units: Units, style: TextStyle = .plain) -> String {
    let length = units.length ?? "length"
    let time = units.time ?? "time"
    var table = TextTable(headings: ["", "value", "unit"], style: style)
    table.add(["peak_frequency", NumberText.significant(summary.peakFrequency), "1/\(time)"])
    table.add(["integral_time", NumberText.significant(summary.integralTime), time])
    table.add(["correlation_length", NumberText.significant(summary.correlationLength), length])
    let reasons = summary.reasons.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)\n" }
    return table.text + reasons.joined()
  }

  /// What `kadita spectra` prints for a recording.
  public static func text(_ report: SpectraReport, style: TextStyle = .plain) -> String {
    let result = report.result
    var text = style.bold(report.info.path) + "\n"
    text += table(result.summary, units: report.info.units, style: style)
    let times = result.temporal.integralTimes
    if !times.isEmpty {
      let list = times.map { "\($0.name) \(NumberText.significant($0.time))" }.joined(separator: ", ")
      text += "  integral times of the autocorrelations: \(list)\n"
    }
    if result.tracks.interpolatedShare > 0 {
      text +=
        "  \(NumberText.significant(100 * result.tracks.interpolatedShare, digits: 2)) % of the steps are interpolated\n"
    }
    let columns = report.columns.filter { !$0.column.isCoordinate }
    var products = TextTable(headings: ["product", "along", "values", "unit"], style: style)
    let units = Units(length: report.info.units.length ?? "length", time: report.info.units.time ?? "time")
    for (column, values) in columns {
      products.add([
        column.definition.name, column.axis.rawValue, String(values.count), column.definition.unit(in: units),
      ])
    }
    text += "\n" + products.text
    let others = reasons(of: result).filter { result.summary.reasons[$0.key] == nil }
    if !others.isEmpty { text += "\n" + others.map { "  no \($0.key): \($0.reason)\n" }.joined() }
    for notice in result.notices {
      let times = notice.count > 1 ? " (\(notice.count)×)" : ""
      text += "\n" + style.warning("warning") + ": \(notice.message)\(times) [\(notice.code)]"
    }
    return text + (result.notices.isEmpty ? "" : "\n")
  }

  /// The three numbers as a JSON object.
  public static func json(_ summary: SpectraSummary) -> JSONValue {
    .object([
      ("peak_frequency", .number(summary.peakFrequency)),
      ("integral_time", .number(summary.integralTime)),
      ("correlation_length", .number(summary.correlationLength)),
      ("reasons", .object(summary.reasons.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })),
    ])
  }

  /// The JSON document of `kadita spectra`.
  public static func json(_ report: SpectraReport) -> JSONValue {
    let result = report.result
    let products = report.columns.filter { $0.column.axis != .pairFrequency }.map {
      ($0.column.definition.name, JSONValue.array($0.values.map(JSONValue.number)))
    }
    return .object([
      ("kadita", .string(report.provenance.version)),
      ("command", .array(report.provenance.command.map(JSONValue.string))),
      (
        "input",
        .object([("path", .string(report.info.path)), ("sha256", JSONValue(report.provenance.sha256))])
      ),
      ("spectra", json(result.summary)),
      (
        "integral_times",
        .object(result.temporal.integralTimes.map { ($0.name, .number($0.time)) })
      ),
      ("interpolated_share", .number(result.tracks.interpolatedShare)),
      ("reasons", .object(reasons(of: result).map { ($0.key, .string($0.reason)) })),
      ("products", .object(products)),
      (
        "warnings",
        .array(
          result.notices.map {
            .object([
              ("code", .string($0.code)), ("message", .string($0.message)), ("count", .integer($0.count)),
            ])
          })
      ),
    ])
  }

  /// Why something is missing, in alphabetic order, the three numbers included.
  static func reasons(of result: SpectraResult) -> [(key: String, reason: String)] {
    result.reasons.merging(result.summary.reasons) { first, _ in first }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
