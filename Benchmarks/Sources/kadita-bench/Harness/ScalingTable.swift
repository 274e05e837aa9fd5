import Foundation

/// What each part costs over sizes, as a table and as a picture.
struct ScalingTable {
  private let measurements: [Measurement]

  /// - Parameter all: everything that was measured; what is not over sizes is left out.
  init(_ all: [Measurement]) { measurements = all.filter { $0.sizes != nil } }

  /// Seconds by part and number of individuals, and the exponent of their growth.
  var markdown: String {
    let sizes = Set(measurements.flatMap { $0.sizes ?? [] }).sorted()
    var lines = [
      "| part | " + sizes.map { "N = \($0)" }.joined(separator: " | ") + " | exponent |",
      "| --- |" + String(repeating: " --- |", count: sizes.count + 1),
    ]
    for measurement in measurements {
      let times = Dictionary(uniqueKeysWithValues: zip(measurement.sizes ?? [], measurement.results))
      let cells = sizes.map { times[$0].map { MarkdownTable.format($0.median, .seconds) } ?? "" }
      let exponent = measurement.exponent(from: Self.fewest).map { String(format: "%.3f", $0) } ?? ""
      lines.append("| \(measurement.name) | " + cells.joined(separator: " | ") + " | \(exponent) |")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The exponent is fitted from this number of individuals on: below, other costs count too.
  static let fewest = 10_000

  /// Draws times against sizes, both logarithmic.
  ///
  /// - Throws: ``BenchmarkError`` where gnuplot fails.
  func plot(to path: String) throws {
    var script = """
      set terminal svg size 720,480 font "sans-serif,14" background "white"
      set output "\(path)"
      set logscale xy
      set xlabel "individuals N"
      set ylabel "seconds a frame or step, one thread"
      set format x "10^{%L}"
      set format y "10^{%L}"
      set key top left
      set grid lc rgb "#dddddd"

      """
    for (index, measurement) in measurements.enumerated() {
      script += "$part\(index) << end\n"
      for (size, result) in zip(measurement.sizes ?? [], measurement.results) {
        script += "\(size) \(result.median)\n"
      }
      script += "end\n"
    }
    let curves = measurements.enumerated().map { index, measurement in
      let exponent = measurement.exponent(from: Self.fewest).map { String(format: " (N^{%.2f})", $0) } ?? ""
      return "$part\(index) with linespoints lw 2 pt 7 ps 0.6 title \"\(measurement.name)\(exponent)\""
    }
    script += "plot " + curves.joined(separator: ", ") + "\n"
    let file = FileManager.default.temporaryDirectory.appending(path: "kadita-bench.gnuplot")
    try script.write(to: file, atomically: true, encoding: .utf8)
    try Player.run(["gnuplot", file.path])
  }
}
