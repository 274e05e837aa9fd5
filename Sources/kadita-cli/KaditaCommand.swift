import ArgumentParser
import KaditaKit

/// The command `kadita`.
@main
struct KaditaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kadita",
    abstract: "Analyse recorded trajectories of animal groups, above all fish schools.",
    discussion: """
      Two families of numbers are always available. Use the published ones for comparison with the paper of \
      dewi-kadita (arXiv 2602.07948), the invariant ones for comparison between recordings. 'kadita codebook' \
      says what every column means.

      Exit status: 0 done, 1 some inputs failed, 64 usage, 65 unusable input, 66 no such file, 69 a program that is \
      needed is not installed, 73 cannot create an output, 74 input/output error, 130 interrupted, 143 terminated.
      """,
    version: "kadita \(Kadita.version)",
    subcommands: [
      AnalyzeCommand.self, ClassifyCommand.self, SpectraCommand.self, ReportCommand.self, FigureCommand.self,
      RenderCommand.self, ExportCommand.self, CompareCommand.self, MergeCommand.self, SensitivityCommand.self,
      InfoCommand.self, ConvertCommand.self, FormatsCommand.self, CodebookCommand.self, SimulateCommand.self,
      ValidateCommand.self, SweepCommand.self,
    ])

  /// Runs the command; every failure becomes one line and an exit status.
  static func main() {
    Interruption.catchSignals()
    Allocator.returnLargeBlocks()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Failure.exit(error)
    }
  }
}
