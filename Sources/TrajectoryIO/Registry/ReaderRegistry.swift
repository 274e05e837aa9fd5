import TrajectoryModel

/// All layouts that can be read, and the way from an input's name to a recording.
public enum ReaderRegistry {
  /// The layouts, the more particular before the more general: the first that recognises an input reads it.
  public static let all: [any TrajectoryReader] = [
    DewiKaditaReader(),
    KaditaReader(),
    AmberReader(),
    MovementReader(),
    IdtrackerArrayReader(),
    SleapArrayReader(),
    PandasArrayReader(),
    RaggedByTimeReader(),
    CFTrajectoryReader(),
    NamedVariablesReader(),
    DeepLabCutReader(),
    SleapTableReader(),
    TRexReader(),
    FastTrackReader(),
    TrackRReader(),
    TrackMateReader(),
    IdtrackerTidyReader(),
    IdtrackerWideReader(),
    IdTrackerTextReader(),
    GenericLongReader(),
    GenericWideReader(),
    ColumnMapReader(),
  ]

  /// The reader of a name as listed in its ``LayoutDescription``.
  public static func reader(named name: String) throws -> any TrajectoryReader {
    for reader in all where reader.layout.name == name { return reader }
    let names = all.map(\.layout.name)
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
    throw KaditaError(
      .usage, "there is no format named \(name)",
      remedy: close ?? "choose one of \(names.joined(separator: ", "))")
  }

  /// Opens a recording, a file, folder or pattern, and prepares it as the options ask.
  ///
  /// It has velocities: its own, or estimated ones, unless `options` say otherwise.
  /// Throws `.noInput` where nothing is there, `.unusableInput` where no layout fits or the file is damaged.
  public static func open(_ name: String, options: ReaderOptions = ReaderOptions()) throws
    -> any TrajectorySource
  {
    do {
      let probe = try InputProbe(name)
      return try options.prepare(open(probe, options: options))
    } catch let error as KaditaError {
      throw error.at(name)
    }
  }

  /// Opens a recording as it is stored: nothing estimated, scaled or left out.
  public static func openStored(_ name: String, options: ReaderOptions = ReaderOptions()) throws
    -> any TrajectorySource
  {
    do {
      return try open(InputProbe(name), options: options)
    } catch let error as KaditaError {
      throw error.at(name)
    }
  }

  private static func open(_ probe: InputProbe, options: ReaderOptions) throws -> any TrajectorySource {
    try recognise(probe, options: options).reader.open(probe, options: options)
  }

  /// Which layout an input has, and why.
  public static func recognise(_ probe: InputProbe, options: ReaderOptions = ReaderOptions()) throws
    -> (reader: any TrajectoryReader, reason: String)
  {
    if let format = options.format { return (try reader(named: format), "chosen with --format") }
    if !options.columns.isEmpty, try !probe.isNetCDF { return (ColumnMapReader(), "the columns are named") }
    // A damaged NetCDF file is refused here, before any reader is asked.
    let file = try probe.netCDF
    if file != nil, !options.variables.isEmpty || !options.dimensions.isEmpty {
      return (NamedVariablesReader(), "variables named with --var or --dims")
    }
    for reader in all {
      if let reason = try reader.recognise(probe) { return (reader, reason) }
    }
    throw try unrecognised(probe, file)
  }

  private static func unrecognised(_ probe: InputProbe, _ file: NetCDFFile?) throws -> KaditaError {
    if let file {
      return KaditaError(
        .unusableInput, "has no positions: \(file.contentSummary)",
        remedy: "name them with --var positions=NAME or --var x=NAME,y=NAME")
    }
    if probe.isCollection {
      return KaditaError(
        .unusableInput, "is a directory or pattern of \(probe.files.count) files that are not one recording",
        remedy: "name the recordings one by one")
    }
    if let table = try probe.table {
      return KaditaError(
        .unusableInput, "is \(table.columnSummary), and no positions were recognised",
        remedy:
          "say which columns they are with --columns, for instance --columns \(ColumnGuess.columns(table))")
    }
    return KaditaError(
      .unusableInput, "is in no layout that kadita knows",
      remedy: "see the table of layouts in the README, or name one with --format")
  }
}
