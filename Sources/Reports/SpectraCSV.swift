import Platform
import Spectra

/// Spectra as comma-separated text: a column a product, as many rows as the longest one has values.
///
/// Cells below the end of a shorter column are empty; NaN is `NaN`. Pairs are listed once, i before j; what pairs have at
/// each frequency is in the NetCDF file only.
public enum SpectraCSV {
  /// Ending of the file's name.
  public static let suffix = ".spectra.csv"

  /// Writes the table.
  public static func write(_ report: SpectraReport, to path: String, overwrite: Bool) throws {
    let columns = columns(report)
    let output = try TextOutput(path, overwrite: overwrite)
    try output.write(columns.map(\.name).joined(separator: ",") + "\n")
    for row in 0..<(columns.map(\.cells.count).max() ?? 0) {
      try output.write(
        columns.map { row < $0.cells.count ? $0.cells[row] : "" }.joined(separator: ",") + "\n")
    }
    try output.commit()
  }

  private static func columns(_ report: SpectraReport) -> [(name: String, cells: [String])] {
    let names = report.info.individuals
    let pairs = names.indices.flatMap { i in names.indices.dropFirst(i + 1).map { (i, $0) } }
    var columns: [(name: String, cells: [String])] = []
    var axes: Set<SpectraColumn.Axis> = []
    for (column, values) in report.columns where column.axis != .pairFrequency {
      let isFirst = axes.insert(column.axis).inserted
      switch column.axis {
      case .pair:
        if isFirst {
          columns.append(("individual_i", pairs.map { CSVText.cell(names[$0.0]) }))
          columns.append(("individual_j", pairs.map { CSVText.cell(names[$0.1]) }))
        }
        columns.append(
          (column.definition.name, pairs.map { CSVText.cell(values[$0.0 * names.count + $0.1]) }))
      case .individual:
        if isFirst { columns.append(("individual", names.map(CSVText.cell))) }
        columns.append((column.definition.name, values.map(CSVText.cell)))
      default:
        columns.append((column.definition.name, values.map(CSVText.cell)))
      }
    }
    return columns
  }
}
