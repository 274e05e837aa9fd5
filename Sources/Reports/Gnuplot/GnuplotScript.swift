/// A picture as commands for gnuplot: everything in one text, the data included.
struct GnuplotScript {
  /// The commands so far.
  private(set) var text = ""

  /// Appends a command.
  mutating func add(_ command: String) { text += command + "\n" }

  /// Appends several commands, a line each.
  mutating func add(_ commands: [String]) { commands.forEach { add($0) } }

  /// Defines the data block `$name`; a row a line, NaN where a value is missing, so that lines break there.
  mutating func data(_ name: String, _ rows: some Sequence<[Double]>) {
    text += "$\(name) << EOD\n"
    for row in rows {
      text += row.map { $0.isFinite ? String($0) : "NaN" }.joined(separator: " ") + "\n"
    }
    text += "EOD\n"
  }

  /// Plots the layers into one pair of axes.
  mutating func plot(_ layers: [String], command: String = "plot") {
    add("\(command) \(layers.joined(separator: ", \\\n  "))")
  }

  /// A text as a string of gnuplot's, whatever it holds: in single quotes, where nothing but the quote is special.
  static func quoted(_ text: String, longest: Int = 60) -> String {
    let shown = text.count > longest ? text.prefix(longest - 1) + "…" : text[...]
    var result = "'"
    for scalar in shown.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: result += " "
      default:
        if scalar == "'" { result += "'" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "'"
  }
}
