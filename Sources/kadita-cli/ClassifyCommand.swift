import ArgumentParser
import KaditaKit

/// `kadita classify`.
struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract:
      "Say in which phase each recording is: swarm, torus, dynamic-parallel, highly-parallel, transitional.",
    discussion: """
      One line a recording: phase, its mean posterior probability, and the share of the frames in each phase. The \
      rule compares the unbiased polarization and milling and their standard errors with fixed cut-offs, and smooths \
      over time with a hidden Markov chain. It does not depend on the box boundary or the number of individuals.
      """)

  @Argument(
    help: ArgumentHelp(
      "Recordings: files, or folders or quoted patterns that make one recording.", valueName: "input"))
  var inputs: [String] = []

  @OptionGroup var manifest: ManifestArguments

  @Flag(help: "A row a frame as CSV: frame, time, phase, confidence, and the two other rules.")
  var perFrame = false

  @Flag(help: "Print the result as JSON, and nothing else on standard output.")
  var json = false

  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Phases") var phases: PhaseArguments
  @OptionGroup(title: "Invariant metrics") var invariant: InvariantArguments
  @OptionGroup var threads: ThreadArguments

  func validate() throws {
    try manifest.check(inputs)
    if perFrame, json { throw ValidationError("--per-frame prints CSV, which --json leaves no room for") }
  }

  func run() throws {
    var plan = AnalysisPlan(metrics: [], threads: threads.count)
    plan.phases = phases.plan
    invariant.apply(to: &plan)
    let shared = StudySettings(reading: try reading.options(), plan: plan)
    let entries = try manifest.entries(inputs)
    var documents: [JSONValue] = []
    var isFirst = true
    try Inputs.forEach(entries) { entry, stem in
      let input = entry.path
      let own = try shared.settings(of: entry)
      let source = try ReaderRegistry.open(input, options: own.reading)
      let result = try Analyzer.analyze(source, plan: own.plan)
      guard let found = result.phases else { return }
      if json {
        documents.append(ClassificationText.json(name: stem, path: input, found, plan: plan))
      } else if perFrame {
        try Terminal.writeOutput(try ClassificationText.csv(name: stem, result, header: isFirst))
      } else {
        let occupancy = found.label == nil ? "" : "; \(PhaseText.occupancy(found))"
        try Terminal.writeOutput("\(stem): \(PhaseText.label(found))\(occupancy)\n")
      }
      isFirst = false
    }
    if json {
      let document = entries.count == 1 ? documents.first ?? .null : .array(documents)
      try Terminal.writeOutput(document.text() + "\n")
    }
  }
}
