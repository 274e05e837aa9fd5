import ArgumentParser
import KaditaKit

/// `kadita merge`.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the parts of a comparison together that 'kadita compare --shard' made.",
    discussion: "The tables are the same, byte for byte, as those of a single run.")

  @Argument(help: ArgumentHelp("Files shard-I-of-N.txt, or folders that hold them.", valueName: "part"))
  var parts: [String]

  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup var comparison: ComparisonArguments

  func run() throws {
    let paths = parts.flatMap { part in
      let inside = Glob.paths(part + "/shard-*-of-*.txt")
      return inside.first?.contains("*") == false ? inside : [part]
    }
    let folder = try output.output.map { try OutputFolder($0) }
    let recordings = try StudyShard.merge(paths)
    try StudyOutput(output: output, folder: folder).report(
      StudyComparison(recordings, margin: comparison.equivalence))
  }
}
