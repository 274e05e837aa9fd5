import Analysis
import TrajectoryIO
import TrajectoryModel

/// The metrics as CF-1.11 NetCDF-4, a variable a column along the dimension `time`.
public enum MetricsNetCDF: ReportFormat {
  /// Ending of the file's name.
  public static let suffix = ".metrics.nc"
  /// For help texts.
  public static let contents = "the same as CF-1.11 NetCDF-4"
  /// Columns of more rows are cut into chunks: the library keeps one of every column in memory.
  private static let longestChunk = 1 << 14
  /// Rows of such a chunk.
  private static let chunk = 1 << 13

  /// Writes the columns, their codebook rows as attributes, and how they came about.
  public static func write(_ report: Report, to path: String, overwrite: Bool) throws {
    let output = try NetCDFOutput(path, overwrite: overwrite)
    let count = report.result.table.count
    let isLong = count > longestChunk
    try output.defineDimension("time", count)
    for column in report.result.columns {
      try define(column, chunks: isLong ? [chunk] : nil, in: output, units: report.result.info.units)
    }
    try describe(report, in: output)
    for column in report.result.columns {
      for first in stride(from: 0, to: count, by: isLong ? chunk : max(1, count)) {
        let rows = first..<min(first + (isLong ? chunk : count), count)
        try output.write(
          numbers(try column.values(rows)), to: column.definition.name, start: [first], count: [rows.count])
      }
    }
    try output.finish()
  }

  private static func define(_ column: OutputColumn, chunks: [Int]?, in output: NetCDFOutput, units: Units)
    throws
  {
    let definition = column.definition
    let name = definition.name
    // The kind of values is known without any.
    switch try column.values(0..<0) {
    case .integers:
      try output.defineVariable(name, .int32, ["time"], storage: NetCDFStorage(chunks: chunks, deflate: 1))
      try output.setAttribute("units", "1", of: name)
    case .numbers:
      let isCoordinate = name == IndexColumns.time.name
      let storage = NetCDFStorage(chunks: chunks, deflate: 1, fill: isCoordinate ? nil : .nan)
      try output.defineVariable(name, .float64, ["time"], storage: storage)
      if isCoordinate {
        try defineTime(in: output, units: units)
      } else {
        try output.setAttribute("units", definition.unit(in: units.inUDUNITS), of: name)
      }
    case .labels(_, let names):
      try output.defineVariable(name, .int8, ["time"], storage: NetCDFStorage(chunks: chunks, deflate: 1))
      let values = names.indices.map(Double.init)
      try output.setAttribute("flag_values", values, type: .int8, of: name)
      try output.setAttribute("flag_meanings", names.joined(separator: " "), of: name)
    }
    try output.describe(definition)
  }

  /// CF wants a date to count from, which a recording does not have; a time of unknown unit cannot be put into CF.
  private static func defineTime(in output: NetCDFOutput, units: Units) throws {
    guard let unit = units.inUDUNITS.time else {
      try output.setAttribute("units", "1", of: "time")
      return
    }
    try output.setAttribute("units", "\(unit) since 1970-01-01 00:00:00", of: "time")
    try output.setAttribute("standard_name", "time", of: "time")
    try output.setAttribute("calendar", "standard", of: "time")
    // A recording's clock counts seconds and knows of no leap second.
    try output.setAttribute("units_metadata", "leap_seconds: none", of: "time")
    try output.setAttribute("axis", "T", of: "time")
  }

  private static func describe(_ report: Report, in output: NetCDFOutput) throws {
    let box = report.result.publishedBox
    try output.describe(report.result.info, title: "Metrics", provenance: report.provenance)
    try output.setAttribute("published_box_length", [box.length])
    try output.setAttribute("published_box_origin", box.origin.rawValue)
  }

  private static func numbers(_ values: OutputColumn.Values) -> [Double] {
    switch values {
    case .integers(let integers): integers.map(Double.init)
    case .numbers(let numbers): numbers
    case .labels(let indices, _): indices.map(Double.init)
    }
  }
}
