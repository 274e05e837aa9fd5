import Analysis
import Metrics
import Phases
import Spectra
import TrajectoryModel

/// What every column means: unit, range, definition, family, null and bias, source.
public struct Codebook: Sendable {
  /// The columns, in the order of the output.
  public var columns: [ColumnDefinition]
  /// Units of the recording; without them, lengths are in `length_unit` and times in `time_unit`.
  public var units: Units

  /// A codebook of some columns.
  public init(columns: [ColumnDefinition], units: Units) {
    self.columns = columns
    self.units = units
  }

  /// Every column that there is.
  public static let complete = Codebook(
    columns: IndexColumns.all + MetricRegistry.all.map { $0.column } + PhaseColumns.all
      + SpectraColumns.all.map(\.definition),
    units: Units(length: "length_unit", time: "time_unit"))

  /// The headings of the codebook.
  public static let headings = ["column", "family", "unit", "range", "definition", "null_and_bias", "source"]

  /// The cells, a row a column.
  public var rows: [[String]] {
    columns.map {
      [
        $0.name, $0.family.rawValue, $0.unit(in: units), Self.range($0.range), $0.definition, $0.nullAndBias,
        $0.source,
      ]
    }
  }

  /// The codebook as comma-separated text.
  public var csv: String {
    ([Self.headings] + rows).map { $0.map(CSVText.cell).joined(separator: ",") + "\n" }.joined()
  }

  /// The codebook as JSON: an array of objects.
  public var json: JSONValue {
    .array(rows.map { row in .object(zip(Self.headings, row).map { ($0, .string($1)) }) })
  }

  private static func range(_ range: ClosedRange<Double>) -> String {
    func text(_ bound: Double) -> String {
      bound.isInfinite
        ? (bound < 0 ? "-inf" : "inf") : bound == bound.rounded() ? String(Int(bound)) : "\(bound)"
    }
    return "\(text(range.lowerBound)) to \(text(range.upperBound))"
  }
}
