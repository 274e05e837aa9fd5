import TrajectoryModel

/// DeepLabCut's tables as pandas writes them to HDF5 in its *fixed* format.
struct PandasArrayReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "deeplabcut-h5",
    title:
      "DeepLabCut HDF5 (pandas, fixed format): `block0_values` with column labels scorer, individuals, bodyparts, coords",
    recognition: "a group with the attribute pandas_type",
    options: ["--fps", "--point", "--heading", "--min-confidence", "--axes"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let root = try input.netCDF?.root, let group = Self.group(root) else { return nil }
    return "the group \(group.name) with pandas_type = \(group.text("pandas_type") ?? "")"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let file = try input.requiredNetCDF()
    guard let group = Self.group(file.root) else {
      throw KaditaError(
        .unusableInput, "has no group with the attribute pandas_type", remedy: "leave out --format",
        path: file.path)
    }
    guard group.text("pandas_type") == "frame" else {
      throw KaditaError(
        .unusableInput,
        "is a pandas HDF5 file in the table format, whose numbers the NetCDF library cannot show",
        remedy: "save it again with DataFrame.to_csv(), or to_hdf(…, format='fixed')", path: file.path)
    }
    let labels = try PandasLabels(file, group)
    let table = try PandasTable(file, group, labels, options)
    let clock = try Clock(
      options, frames: table.frames, in: file,
      stored: group.variable("axis1").flatMap { $0.type.isNumeric ? $0 : nil }, unit: "frame")
    var info = RecordingInfo(
      path: input.name, layout: layout.name, reason: try recognise(input) ?? "chosen with --format",
      frameCount: table.frames, individuals: table.individuals.map(\.name), dimensions: table.dimensions,
      units: Units(length: table.dimensions == 3 ? nil : "px", time: clock.unit),
      attributes: labels.scorer.map { ["scorer": $0] } ?? [:], remarks: table.remarks + clock.remarks)
    info.advice = HeadingAdvice.options(labels.points(), given: options)
    return PandasSource(info: info, path: input.path, table: table, times: clock.times)
  }

  /// The first group that pandas wrote, at the top or one level further in.
  private static func group(_ root: NetCDFGroup) -> NetCDFGroup? {
    ([root] + root.groups).first { $0.text("pandas_type") != nil }
  }
}
