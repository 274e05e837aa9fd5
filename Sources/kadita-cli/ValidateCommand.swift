import ArgumentParser
import KaditaKit

/// `kadita validate`.
struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Simulate the states with a known answer, analyse them, and compare.",
    discussion: """
      Every preset is simulated over several seeds and analysed with the code behind 'kadita analyze'. The means over \
      the second half have to lie in bands and to come from the distributions of reference runs (two-sample \
      Kolmogorov-Smirnov tests at p = .001 after Holm's correction). Statements of the published paper are listed \
      as well; they do not decide, since dewi-kadita itself does not meet all of them.

      Exit status 1 where a row says FAIL.
      """)

  @Option(help: "Simulations of each state; the references have 12.")
  var seeds = 12

  @Flag(
    help:
      "Instead: whether phases are recognised when few fish are seen, in a tight box, by one camera, with confusion matrices (minutes)."
  )
  var phases = false

  @Flag(
    help:
      "Instead: how far each metric depends on boundary, frame of reference, box and number of fish (seconds)."
  )
  var invariance = false

  @Flag(
    help:
      "Instead: how often 'kadita compare' finds differences that are not there and its intervals miss those that are, in studies drawn from simulated recordings (minutes)."
  )
  var comparisons = false

  @Option(help: "Studies of each kind and size of --comparisons.")
  var studies = 500

  @Option(help: "First seed of --phases and --comparisons; no cut-off was tuned on the default ones.")
  var firstSeed: UInt64 = 1000

  @OptionGroup var threads: ThreadArguments
  @OptionGroup var progress: ProgressArguments

  @Flag(help: "Print the table as JSON, and nothing else on standard output.")
  var json = false

  func validate() throws {
    let others = [phases, invariance, comparisons].count { $0 }
    if others > 1 { throw ValidationError("choose one of --phases, --invariance and --comparisons") }
    if json, others > 0 {
      throw ValidationError("--phases, --invariance and --comparisons print tables only")
    }
    guard (1...1_000_000).contains(studies) else {
      throw ValidationError("--studies needs a number of at least 1")
    }
    if seeds < 1 { throw ValidationError("--seeds needs a number of at least 1") }
  }

  func run() throws {
    if invariance { return try Terminal.writeOutput(InvarianceText.tables(InvarianceStudy())) }
    if phases { return try validatePhases() }
    if comparisons { return try validateComparisons() }
    let validation = Validation(seeds: seeds, threads: threads.count)
    let bar = SharedProgress(total: validation.runCount, unit: "simulations", isShown: progress.isShown)
    defer { bar.finish() }
    let rows = try validation.run { bar.advance() }
    bar.finish()
    if json {
      try Terminal.writeOutput(JSONValue.array(rows.map(Self.object)).text() + "\n")
    } else if !progress.quiet {
      try Terminal.writeOutput(Self.text(rows))
    }
    if rows.contains(where: { $0.verdict == .fail }) { throw ExitCode(1) }
  }

  private func validateComparisons() throws {
    let nulls = NullStudies(studies: studies, firstSeed: firstSeed, threads: threads.count)
    let bar = SharedProgress(total: nulls.workCount, unit: "studies", isShown: progress.isShown)
    defer { bar.finish() }
    let rows = try nulls.run { bar.advance() }
    bar.finish()
    try Terminal.writeOutput(NullStudiesText.table(rows, nulls))
    if !rows.allSatisfy(nulls.passes) { throw ExitCode(1) }
  }

  private func validatePhases() throws {
    let validation = PhaseValidation(seeds: seeds, firstSeed: firstSeed, threads: threads.count)
    let conditions = PhaseCondition.allCases
    let bar = SharedProgress(total: conditions.count, unit: "conditions", isShown: progress.isShown)
    defer { bar.finish() }
    let outcomes = try conditions.map { condition in
      defer { bar.advance() }
      return try validation.run(condition)
    }
    bar.finish()
    try Terminal.writeOutput(PhaseValidationText.table(outcomes))
    for outcome in outcomes { try Terminal.writeOutput("\n" + PhaseValidationText.matrix(outcome)) }
    if !outcomes.allSatisfy(\.passes) { throw ExitCode(1) }
  }

  private static func text(_ rows: [ValidationRow]) -> String {
    var table = TextTable(
      headings: ["state", "quantity", "expected", "measured", "result", "compared with"],
      style: Terminal.style, leftAligned: [0, 1, 4, 5])
    for row in rows {
      table.add([row.state, row.quantity, row.expected, row.measured, row.verdict.rawValue, row.source])
    }
    let failed = rows.count { $0.verdict == .fail }
    let passed = rows.count { $0.verdict == .pass }
    return table.text + "\(passed) passed, \(failed) failed\n"
  }

  private static func object(_ row: ValidationRow) -> JSONValue {
    .object([
      ("state", .string(row.state)), ("quantity", .string(row.quantity)), ("expected", .string(row.expected)),
      ("measured", .string(row.measured)), ("result", .string(row.verdict.rawValue)),
      ("compared_with", .string(row.source)),
    ])
  }
}
