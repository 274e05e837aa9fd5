import Analysis
import Metrics
import Statistics
import TrajectoryModel

/// The summary of a recording as people read it on a terminal.
public enum TerminalSummary {
  /// Several lines, ending with a line feed: the recording, a table a family, the label, warnings last.
  public static func text(_ result: AnalysisResult, style: TextStyle = .plain) -> String {
    var text = style.bold(result.info.path) + "\n" + recording(result)
    for family in ColumnDefinition.Family.allCases {
      let columns = result.table.metrics.indices.filter { result.table.metrics[$0].column.family == family }
      guard !columns.isEmpty else { continue }
      text += "\n" + style.bold(heading(family)) + "\n" + table(result, columns, style).text
    }
    if let phases = result.phases {
      text += "\n" + style.bold("phase") + "\n" + PhaseText.lines(phases, result.groups)
    }
    if let spectra = result.spectra {
      text += "\n" + style.bold("spectra of the velocities") + "\n"
      text += SpectraSummaryText.table(spectra, units: result.info.units, style: style)
    }
    if !result.notices.isEmpty {
      text += "\n"
      for notice in result.notices {
        let times = notice.count > 1 ? " (\(notice.count)×)" : ""
        text += style.warning("warning") + ": \(notice.message)\(times) [\(notice.code)]\n"
      }
    }
    return text
  }

  private static func recording(_ result: AnalysisResult) -> String {
    let info = result.info
    let table = result.table
    var individuals = "\(info.individuals.count) individuals"
    if let located = table.locatedRange, located.lowerBound != info.individuals.count {
      individuals += " (\(located.lowerBound) to \(located.upperBound) at once)"
    }
    var lines = ["\(table.count) frames × \(individuals), \(info.dimensions)-D, layout \(info.layout)"]
    if let (first, last) = table.ends {
      var time =
        "time \(NumberText.significant(first, digits: 6)) to \(NumberText.significant(last, digits: 6))"
      time += " \(info.units.time ?? "(unit unknown)")"
      if let step = info.timeStep { time += ", step \(NumberText.significant(step))" }
      lines.append(time)
    }
    if info.domain.isPeriodic {
      let edges = (0..<info.dimensions).map { NumberText.significant(info.domain.edges[$0], digits: 6) }
      lines.append("periodic box \(edges.joined(separator: " × ")) \(info.units.length ?? "(unit unknown)")")
    } else {
      lines.append("open, lengths in \(info.units.length ?? "(unit unknown)")")
    }
    if result.missingFraction > 0 {
      lines.append("missing \(NumberText.fixed(100 * result.missingFraction, decimals: 2)) % of positions")
    }
    return lines.map { "  " + $0 + "\n" }.joined()
  }

  private static func heading(_ family: ColumnDefinition.Family) -> String {
    switch family {
    case .published: "published metrics (for comparison with the paper, not between recordings)"
    case .invariant: "invariant metrics (for comparison between recordings)"
    default: family.rawValue
    }
  }

  private static func table(_ result: AnalysisResult, _ columns: [Int], _ style: TextStyle) -> TextTable {
    var table = TextTable(
      headings: ["", "mean ± s.e.", "95 % interval", "sd", "2nd half", "final", "unit"], style: style)
    let units = Units(length: result.info.units.length ?? "length", time: result.info.units.time ?? "time")
    for column in columns {
      let metric = result.table.metrics[column]
      let summary = result.summaries[column]
      let error = summary.autocorrelation.standardError
      let decimals = NumberText.decimals(value: summary.mean, error: error)
      func number(_ value: Double) -> String { NumberText.fixed(value, decimals: decimals) }
      let interval = summary.interval
      table.add([
        metric.column.name,
        number(summary.mean) + (error.isFinite ? " ± " + number(error) : ""),
        interval.low.isFinite ? "[\(number(interval.low)), \(number(interval.high))]" : "–",
        number(summary.standardDeviation), number(summary.secondHalfMean), number(summary.final),
        metric.column.unit(in: units),
      ])
    }
    return table
  }
}
