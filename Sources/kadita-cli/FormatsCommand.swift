import ArgumentParser
import KaditaKit

/// `kadita formats`.
struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats",
    abstract: "List the layouts that can be read, or say how some of them are recognised.")

  @Argument(help: ArgumentHelp("Layouts to describe, by the names that --format takes.", valueName: "name"))
  var names: [String] = []

  func run() throws {
    let style = Terminal.style
    if names.isEmpty {
      let layouts = ReaderRegistry.all.map(\.layout)
      let width = layouts.map(\.name.count).max() ?? 0
      for layout in layouts {
        let blanks = String(repeating: " ", count: width - layout.name.count)
        try Terminal.writeOutput("\(style.bold(layout.name))\(blanks)  \(layout.title)\n")
      }
      return
    }
    for name in names {
      let layout = try ReaderRegistry.reader(named: name).layout
      var text = "\(style.bold(layout.name))  \(layout.title)\n  recognised by: \(layout.recognition)\n"
      if layout.extent == .severalFiles {
        text += "  several files make one recording: give the folder, or a pattern in quotes\n"
      }
      if !layout.options.isEmpty { text += "  options: \(layout.options.joined(separator: ", "))\n" }
      try Terminal.writeOutput(text)
    }
  }
}
