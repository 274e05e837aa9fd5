import ArgumentParser
import KaditaKit

/// `kadita codebook`.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Say what every column means: unit, range, definition, family, null and bias, source.")

  /// How the codebook is printed.
  enum Style: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  @Argument(help: "Columns to look up (default: all).")
  var columns: [String] = []

  @Option(help: "How to print it.")
  var `as`: Style = .table

  func run() throws {
    var codebook = Codebook.complete
    if !columns.isEmpty {
      codebook.columns = try columns.map { name in
        guard let known = codebook.columns.first(where: { $0.name == name }) else {
          throw Columns.unknown(name, among: codebook.columns.map(\.name))
        }
        return known
      }
    }
    switch self.as {
    case .csv: try Terminal.writeOutput(codebook.csv)
    case .json: try Terminal.writeOutput(codebook.json.text() + "\n")
    case .table: try Terminal.writeOutput(text(codebook))
    }
  }

  private func text(_ codebook: Codebook) -> String {
    let style = Terminal.style
    return codebook.rows.map { row in
      """
      \(style.bold(row[0]))  \(row[1]), unit \(row[2]), \(row[3])
        \(row[4])
        \(style.dim("null and bias:")) \(row[5])
        \(style.dim("source:")) \(row[6])

      """
    }.joined(separator: "\n")
  }
}
