import ArgumentParser
import Foundation

/// Measures kadita beside its peers.
@main struct KaditaBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kadita-bench", abstract: "Measure kadita beside its peers on the same input.",
    subcommands: [RunCommand.self, NeighborCostsCommand.self, WorkerCommand.self, TimeCommand.self],
    defaultSubcommand: RunCommand.self)
}

/// Measures the rows of the table.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run", abstract: "Measure rows of the table.")

  @Option(help: "Numbers of the rows to measure, comma-separated; all by default.") var rows = ""
  @Option(help: "How often every contestant takes its turn.") var rounds = 5
  @Option(help: "Least seconds that a worker works for one time.") var least = 0.2
  @Option(help: "The kadita command.") var kadita = "../.build/release/kadita"
  @Option(help: "Python with the peers; without it kadita is measured alone.") var python: String?
  @Option(help: "Write measurements, machine and versions as JSON, if all rows are measured.") var json:
    String?
  @Option(help: "Write the tables as Markdown, if all rows are measured, and a plot beside them.")
  var markdown: String?
  @Option(help: "Put a short table into this page, if all rows are measured.") var readme: String?
  @Flag(help: "Smallest inputs, one round: does everything run?") var smoke = false

  func run() throws {
    let package = URL(fileURLWithPath: FileManager.default.currentDirectoryPath)
    let setting = Setting(
      isSmoke: smoke, kadita: URL(fileURLWithPath: kadita).path, python: python,
      data: package.appending(path: ".data"), package: package)
    let wanted = Set(rows.split(separator: ",").compactMap { Int($0) })
    let machine = try Machine(setting)
    var measurements: [Measurement] = []
    for row in RowRegistry.all where wanted.isEmpty || wanted.contains(row.number) {
      for contest in try row.cases(setting) {
        let measurement = try Measurement.of(
          contest, row: row, rounds: smoke ? 1 : rounds, least: smoke ? 0 : least)
        measurements.append(measurement)
        print(Self.line(measurement))
      }
    }
    guard wanted.isEmpty else { return }  // A page is made of all rows, measured in one run.
    try write(Document(machine: machine, rounds: rounds, measurements: measurements), in: package)
  }

  private static func line(_ measurement: Measurement) -> String {
    let table =
      measurement.sizes == nil ? MarkdownTable.text([measurement]) : ScalingTable([measurement]).markdown
    return table.split(separator: "\n").last.map(String.init) ?? ""
  }

  private func write(_ document: Document, in package: URL) throws {
    if let json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
      try encoder.encode(document).write(to: URL(fileURLWithPath: json))
    }
    if let markdown {
      let page = URL(fileURLWithPath: markdown)
      let remarks = try String(contentsOf: package.appending(path: "remarks.md"), encoding: .utf8)
      try document.markdown(remarks: remarks).write(to: page, atomically: true, encoding: .utf8)
      let plot = page.deletingLastPathComponent().appending(path: "performance-cost.svg")
      try ScalingTable(document.measurements).plot(to: plot.path)
    }
    if let readme {
      let table = ShortTable.text(document.measurements, document.machine)
      try MarkedText.replace("performance: written by make bench", in: readme, by: table)
    }
  }
}
