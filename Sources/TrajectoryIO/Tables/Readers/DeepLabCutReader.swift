import TrajectoryModel

/// DeepLabCut's csv, which SLEAP and others write too: three or four header rows.
struct DeepLabCutReader: TrajectoryReader {
  let layout = LayoutDescription(
    name: "deeplabcut-csv",
    title:
      "DeepLabCut csv (SLEAP exports it too): header rows `scorer`[, `individuals`], `bodyparts`, `coords`",
    recognition: "a first column that begins with scorer, [individuals,] bodyparts, coords",
    options: ["--fps", "--point NAME", "--heading HEAD,TAIL", "--min-confidence", "--axes", "--lenient"])

  func recognise(_ input: InputProbe) throws -> String? {
    guard let rows = try input.table?.rows else { return nil }
    let titles = rows.prefix(4).map { $0.cells[0].lowercased() }
    guard titles.contains("bodyparts"), titles.contains("scorer") || titles.contains("coords") else {
      return nil
    }
    return "the header rows \(titles.prefix { Self.titles.contains($0) }.joined(separator: ", "))"
  }

  private static let titles: Set = ["scorer", "individuals", "bodyparts", "coords"]

  func open(_ input: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    let head = try input.requiredTable()
    let header = try DeepLabCutHeader(head, path: input.name)
    var facts = TableFacts(
      input, layout: layout.name, reason: try recognise(input) ?? "chosen with --format", options: options)
    facts.lengthUnit = "px"
    let choice = PointChoice(options, path: input.name)
    // Whether the choice makes sense at all is told by the points of all individuals together.
    let wanted = try choice.sample(header.points)
    facts.remarks += choice.remarks(header.points)
    facts.advice += choice.advice(header.points)
    var samples: [SampleColumns] = []
    var names: [String] = []
    var leftOut: [String] = []
    for individual in header.individuals {
      if let sample = try? choice.sample(individual.points), sample.dimensions == wanted.dimensions {
        samples.append(sample)
        names.append(individual.name)
      } else {
        leftOut.append(individual.name)
      }
    }
    if !leftOut.isEmpty {
      facts.remarks.append("left out, without the point asked for: \(leftOut.joined(separator: ", "))")
    }
    if wanted.dimensions == 3 { facts.lengthUnit = nil }
    let columns = TableColumns(
      count: header.columnCount,
      clock: TableClock(key: .frame(column: 0), framesPerSecond: options.framesPerSecond), samples: samples)
    return try WideTableSource(
      TablePart(head, firstRow: header.firstRow, columns: columns), names: names, facts: facts)
  }
}
