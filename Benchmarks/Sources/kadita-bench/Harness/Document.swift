/// Everything a run found.
struct Document: Codable {
  var machine: Machine
  var rounds: Int
  var measurements: [Measurement]

  /// The page for the documentation.
  ///
  /// - Parameter remarks: what bounds the aims that are missed.
  func markdown(remarks: String) -> String {
    """
    # Performance

    kadita beside its peers, on the same input in one run: medians of \(rounds) rounds in which the contestants take
    turns. Workers are warm (a peer's compilation is left out), commands are whole commands, from start to end. The
    ratio is the peer's time (or memory) divided by kadita's.

    \(machine.description)

    \(MarkdownTable.text(measurements.filter { $0.sizes == nil }))
    ## Cost against the number of individuals

    At the density of the first published case, one thread; the exponent is fitted from N = \(ScalingTable.fewest) on.

    ![Seconds against the number of individuals](performance-cost.svg)

    \(ScalingTable(measurements).markdown)
    \(remarks)
    This page is written by `make bench`. The numbers one by one: `Benchmarks/results.json`.

    """
  }
}
