import ArgumentParser
import KaditaKit

/// `kadita compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Compare groups of recordings: which measures differ, by how much, and how sure one can be.",
    discussion: """
      Recordings are given as GROUP=PATH or GROUP='PATTERN', or as the rows of a manifest with columns path and group. \
      Recordings, not frames, are the units of inference. Differences are of the later group minus the earlier one.

      With -o, writes recordings.csv, comparisons.csv, study.nc, study.json and the page study.report.html, and keeps \
      what is known of each recording in measures/: a run that was killed goes on from there, and only changed \
      recordings are analysed again.
      """)

  /// Which family of definitions.
  enum Definitions: String, ExpressibleByArgument, CaseIterable {
    case published, invariant, both
  }

  @Argument(help: ArgumentHelp("Recordings of a group.", valueName: "group=path"))
  var recordings: [String] = []

  @Option(
    help: ArgumentHelp(
      "Table of recordings: columns path and group; block or subject; fps, scale, unit and box; covariates.",
      valueName: "csv"))
  var manifest: String?

  @OptionGroup(title: "Output") var output: OutputArguments
  @OptionGroup(title: "Reading") var reading: ReadingArguments
  @OptionGroup(title: "Comparison") var comparison: ComparisonArguments
  @OptionGroup var threads: ThreadArguments

  @Option(help: ArgumentHelp("Which definitions: published, invariant or both.", valueName: "family"))
  var definitions: Definitions = .invariant

  @Option(
    help: ArgumentHelp(
      "Analyse only every n-th recording, from the i-th: a part for 'kadita merge', in the folder of -o.",
      valueName: "i/n"))
  var shard: String?

  func validate() throws {
    if recordings.isEmpty == (manifest == nil) {
      throw ValidationError("give recordings as GROUP=PATH, or a --manifest")
    }
    if let shard {
      guard StudyShard(shard) != nil else { throw ValidationError("--shard needs I/N with I from 1 to N") }
      if output.output == nil { throw ValidationError("--shard needs a folder for the part: -o") }
    }
  }

  func run() throws {
    let entries = try entries()
    guard Set(entries.map(\.group)).count > 1 else {
      throw KaditaError(
        .usage, "there is only one group", remedy: "name at least two, as in control=a.nc treated=b.nc")
    }
    let folder = try output.output.map { try OutputFolder($0) }
    if let folder, let shard = shard.flatMap({ StudyShard($0) }) {
      let measured = try measure(shard.share(of: entries), folder)
      try shard.write(measured, to: folder.path(shard.fileName), overwrite: true)
      // The part is whole, with its failures in it: that is 1 even where all of its recordings failed.
      let failures = measured.compactMap(\.failure)
      failures.forEach(Failure.report)
      if !failures.isEmpty { throw ExitCode(1) }
      return
    }
    let study = StudyOutput(output: output, folder: folder)
    try study.check()
    try study.report(StudyComparison(try measure(entries, folder), margin: comparison.equivalence))
  }

  private func measure(_ entries: [StudyEntry], _ folder: OutputFolder?) throws -> [RecordingMeasures] {
    let options = try reading.options()
    let cache = try folder.map { folder in
      _ = try OutputFolder(folder.path("measures"))
      return StudyCache(
        folder: folder.path("measures"),
        settings: "kadita \(Kadita.version) \(definitions.rawValue) \(options.fingerprint)")
    }
    var bar = ProgressBar(total: entries.count, unit: "recordings", isShown: output.showsProgress)
    defer { bar.finish() }
    return try StudyRunner.measure(
      entries, plan: plan(), cache: cache, open: { try Self.open($0, options) }, progress: { bar.update($0) })
  }

  private func plan() -> AnalysisPlan {
    let metrics = MetricRegistry.all.filter {
      switch definitions {
      case .both: true
      case .published: $0.column.family == .published
      case .invariant: $0.column.family == .invariant
      }
    }
    return AnalysisPlan(metrics: metrics, spectra: .summary, threads: threads.count)
  }

  private func entries() throws -> [StudyEntry] {
    if let manifest { return try StudyManifest.entries(ofFile: manifest) }
    return try recordings.flatMap { argument -> [StudyEntry] in
      guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else {
        throw KaditaError(.usage, "'\(argument)' names no group", remedy: "write GROUP=PATH")
      }
      let group = String(argument[..<sign])
      let pattern = String(argument[argument.index(after: sign)...])
      return Glob.paths(pattern).map { StudyEntry(path: $0, group: group) }
    }
  }

  /// Opens a recording with the options of the command line and its own.
  private static func open(_ entry: StudyEntry, _ common: ReaderOptions) throws -> any TrajectorySource {
    var options = common
    for (name, value) in entry.options {
      if name == "unit" {
        options.unit = value
        continue
      }
      let numbers = value.split(whereSeparator: { ",; ×x".contains($0) }).compactMap { Double($0) }
      guard name == "fps" || name == "scale" || name == "box" else {
        throw KaditaError(
          .usage, "the manifest's column \(name) is not supported", remedy: "leave its cells empty")
      }
      guard !numbers.isEmpty, numbers.allSatisfy({ $0 > 0 && $0.isFinite }) else {
        throw KaditaError(
          .usage, "the manifest's \(name) '\(value)' is not a positive number", remedy: "correct the cell")
      }
      switch name {
      case "fps": options.framesPerSecond = numbers[0]
      case "scale": options.scale = numbers[0]
      default: options.box = numbers
      }
    }
    return try ReaderRegistry.open(entry.path, options: options)
  }
}

extension ReaderOptions {
  /// The options as a text that is the same in every process: dictionaries in the order of their keys.
  fileprivate var fingerprint: String {
    Mirror(reflecting: self).children.map { child in
      let value = (child.value as? [String: String])
        .map { $0.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",") }
      return "\(child.label ?? "")=\(value ?? String(describing: child.value))"
    }.joined(separator: ";")
  }
}
