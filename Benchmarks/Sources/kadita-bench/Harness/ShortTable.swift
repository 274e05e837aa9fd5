/// The measurements in a few lines, for people in a hurry.
enum ShortTable {
  /// Rows of which every case is shown: starts, lengths of transforms, the parts of a million fish, large recordings.
  private static let inFull: Set = [11, 12, 13, 14]

  /// One line a case with a peer: what kadita takes, and how many times that the peer takes.
  static func text(_ measurements: [Measurement], _ machine: Machine) -> String {
    var lines = [
      "| work | input | threads | kadita | peer | ratio |", "| --- | --- | --- | --- | --- | --- |",
    ]
    var seen: Set<String> = []
    for measurement in measurements.reversed() where measurement.sizes == nil {
      // The last case of a row is its largest; its peer's default is all threads.
      guard measurement.row != 8, measurement.quantity == .seconds,
        seen.insert("\(measurement.row) \(measurement.work)").inserted
          || inFull.contains(measurement.row)
      else { continue }
      let peers = measurement.results.dropFirst().map(\.name).joined(separator: ", ")
      let ratios = measurement.ratios.map { "\(MarkdownTable.significant($0)) ×" }.joined(separator: ", ")
      let value = MarkdownTable.own(measurement)
      lines.insert(
        "| \(measurement.work) | \(measurement.name) | \(measurement.threads) | \(value) | \(peers) | \(ratios) |",
        at: 2)
    }
    return "Measured \(machine.date.prefix(10)) on \(machine.threads) threads of \(machine.processor); "
      + "[all of it, with the method](docs/performance.md).\n\n" + lines.joined(separator: "\n") + "\n"
  }
}
