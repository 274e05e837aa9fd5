import TrajectoryModel

/// TRex's csv export: one file for each individual.
struct TRexReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "trex",
    title:
      "TRex csv, a file an individual: `frame`, and `X#wcentroid (cm)`, `Y#wcentroid (cm)` or `X (cm)`, `Y (cm)`",
    recognition:
      "the column frame (or time), and names of TRex's output fields: X (cm), or any with #wcentroid",
    extent: .severalFiles, options: ["--fps", "--point wcentroid", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    let heads = try heads(input).used
    guard let names = heads.first?.header?.names else { return nil }
    let shown = names.prefix(5).joined(separator: ", ")
    return "\(heads.count) file\(heads.count == 1 ? "" : "s") with the columns \(shown)"
  }

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let (heads, others) = try heads(input)
    guard !heads.isEmpty else {
      throw KaditaError(
        .unusableInput, "has no file with TRex's columns", remedy: "leave out --format", path: input.name)
    }
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    if !others.isEmpty { facts.remarks.append("left out, not TRex's: \(others.joined(separator: ", "))") }
    if heads.count == 1 {
      facts.remarks.append("one individual: for all of them give the folder, or a pattern in quotes")
    }
    let names = FileNames.individuals(heads.map(\.file.path))
    var parts: [TablePart] = []
    for (head, name) in zip(heads, names) {
      guard let header = head.header else { continue }
      let columns = HeaderColumns(header.names)
      let point = try point(columns, header.names, options, path: head.file.path)
      facts.lengthUnit = columns.lengthUnit(of: point)
      if parts.isEmpty {
        let chosen = [point.axes[0], point.axes[1]].compactMap { $0.map { header.names[$0] } }
        facts.remarks.append("x and y are the columns \(chosen.joined(separator: " and "))")
        if isWhole(head, point) {
          facts.remarks.append("positions are whole numbers: without a calibration TRex's cm are pixels")
        }
      }
      let sample = try PointChoice(ReaderOptions(), path: head.file.path).sample([point])
      let table = TableColumns(
        count: header.names.count, clock: columns.clock(framesPerSecond: options.framesPerSecond),
        samples: [sample])
      if let part = TablePart(head, firstRow: header.firstRow, columns: table, name: name) {
        parts.append(part)
      }
    }
    return try LongTableSource(parts, facts: facts)
  }

  /// The files with TRex's columns, and the names of the others.
  private func heads(_ input: InputProbe) throws -> (used: [TableHead], others: [String]) {
    var heads: [TableHead] = []
    var others: [String] = []
    for file in input.files {
      if input.files.count == 1 || FileNames.isTable(file), let head = try input.table(file),
        let names = head.header?.names, isTRex(names)
      {
        heads.append(head)
      } else {
        others.append(FileNames.name(file))
      }
    }
    return (heads, others)
  }

  private func isTRex(_ names: [String]) -> Bool {
    let fields = ["#wcentroid", "#pcentroid", "#posture"]
    let columns = HeaderColumns(names)
    guard columns.frame != nil || columns.time != nil, columns.identity == nil else { return false }
    return names.contains { name in
      name == "X (cm)" || name == "X (px)" || fields.contains { name.contains($0) }
    }
  }

  /// The point whose x and y both exist: the centroid, else the plain pair. Never one of each.
  private func point(
    _ columns: HeaderColumns, _ names: [String], _ options: ReaderOptions, path: String
  ) throws -> PointColumns {
    func column(_ axis: String, _ suffix: String) -> Int? {
      columns.names.firstIndex { $0.base.lowercased() == (axis + suffix).lowercased() }
    }
    let suffixes = options.point.map { ["#\($0)"] } ?? ["#wcentroid", ""]
    for suffix in suffixes {
      if let x = column("X", suffix), let y = column("Y", suffix) {
        return PointColumns(name: suffix, axes: [x, y, nil])
      }
    }
    var lacking: [String] = []
    for suffix in suffixes {
      let (x, y) = (column("X", suffix), column("Y", suffix))
      if let x, y == nil { lacking.append("\(names[x]) has no Y\(suffix) beside it") }
      if let y, x == nil { lacking.append("\(names[y]) has no X\(suffix) beside it") }
    }
    if lacking.isEmpty { lacking = ["there is no column X\(suffixes[0])"] }
    throw KaditaError(
      .unusableInput, "no point has both coordinates: \(lacking.joined(separator: ", "))",
      remedy: "export again with X\(suffixes[0]) and Y\(suffixes[0]) among TRex's output fields", path: path,
      line: 1)
  }

  private func isWhole(_ head: TableHead, _ point: PointColumns) -> Bool {
    head.rows.dropFirst().allSatisfy { row in
      point.axes.compactMap(\.self).allSatisfy { column in
        guard let text = row.cells[safe: column], case .number(let number) = head.cell(text) else {
          return true
        }
        return number == number.rounded()
      }
    }
  }
}
