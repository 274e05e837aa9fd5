import ArgumentParser
import KaditaKit

/// Options about how an input is read and what of it is used.
struct ReadingArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Layout of the input (default: recognised by content).", valueName: "name"))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "NetCDF variables by role: positions=NAME or x=NAME,y=NAME,z=NAME, and velocities, time.",
      valueName: "role=name,…"))
  var `var`: NamedValues?

  @Option(
    help: ArgumentHelp("NetCDF dimensions by role: time, individual, space.", valueName: "role=name,…"))
  var dims: NamedValues?

  @Option(
    help: ArgumentHelp(
      "Table columns by role (frame, time, id, x, y, z, vx, vy, vz, x_prev, … or x1, y1, …), by name or 0-based "
        + "number.", valueName: "role=column,…"))
  var columns: NamedValues?

  @Option(help: ArgumentHelp("Body point to take as the position.", valueName: "name"))
  var point: String?

  @Option(
    help: ArgumentHelp(
      "Body points whose difference takes the place of the velocity.", valueName: "head,tail"))
  var heading: ListArgument?

  @Option(help: ArgumentHelp("Frames per second, where the file does not say.", valueName: "rate"))
  var fps: Double?

  @Option(help: ArgumentHelp("New length units per length unit of the file.", valueName: "factor"))
  var scale: Double?

  @Option(
    help: ArgumentHelp(
      "Name of the length unit, after scaling; BL for body lengths where the file knows one.",
      valueName: "name"))
  var unit: String?

  @Option(help: ArgumentHelp("Edges of a periodic box, in length units.", valueName: "L|Lx,Ly,Lz"))
  var box: ListArgument?

  @Flag(help: "Ignore a periodic box in the file.")
  var open = false

  @Option(help: ArgumentHelp("Axes to use.", valueName: "x,y|x,y,z"))
  var axes: ListArgument?

  @Option(help: ArgumentHelp("Only these frames, 0-based, end excluded.", valueName: "A:B:STEP"))
  var frames: FrameRange?

  @Option(
    help: ArgumentHelp("Only these times, for instance 10s:5min or 10: (end excluded).", valueName: "from:to")
  )
  var time: TimeRange?

  @Option(help: ArgumentHelp("Leave out an individual, by its name (repeatable).", valueName: "id"))
  var exclude: [String] = []

  @Option(help: ArgumentHelp("Detections below this confidence count as missing.", valueName: "p"))
  var minConfidence: Double?

  @Option(
    help: ArgumentHelp(
      "Velocities: file, central (differences) or savgol:W (filter over W frames). Default: those of the file, else "
        + "central.", valueName: "how"))
  var velocity: VelocityChoice = .automatic

  @Option(help: ArgumentHelp("Interpolate gaps up to this many frames.", valueName: "frames"))
  var maxGap = 0

  @Option(
    help: ArgumentHelp(
      "Steps faster than this break a track, in length units per time unit.", valueName: "speed"))
  var maxSpeed: Double?

  @Option(
    help: ArgumentHelp(
      "Walls of the tank: the edge of a square from 0, or a table of corners with the columns x and y, in length "
        + "units after scaling. Warns where turning along them may pass for milling.",
      valueName: "L|polygon.csv"))
  var arena: String?

  @Option(help: ArgumentHelp("Interpolate onto an even time step, in time units.", valueName: "dt"))
  var resample: Double?

  @Flag(help: "Drop malformed lines of a table and count them, instead of refusing the file.")
  var lenient = false

  func validate() throws {
    try requirePositive(fps, "--fps")
    try requirePositive(scale, "--scale")
    try requirePositive(maxSpeed, "--max-speed")
    try requirePositive(resample, "--resample")
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence needs a number from 0 to 1")
    }
    if maxGap < 0 { throw ValidationError("--max-gap needs a number of frames, 0 or more") }
    if let heading, heading.items.count != 2 {
      throw ValidationError("--heading needs two body points, HEAD,TAIL")
    }
    if let box, box.numbers == nil { throw ValidationError("--box needs lengths, L or Lx,Ly,Lz") }
    if open, box != nil { throw ValidationError("--open and --box exclude each other") }
  }

  /// What the options ask of the readers.
  func options() throws -> ReaderOptions {
    var options = ReaderOptions()
    options.format = format
    options.variables = `var`?.values ?? [:]
    options.dimensions = dims?.values ?? [:]
    options.columns = columns?.values ?? [:]
    options.point = point
    options.heading = heading.map { ReaderOptions.Heading(head: $0.items[0], tail: $0.items[1]) }
    options.framesPerSecond = fps
    options.scale = scale
    options.unit = unit
    options.box = box?.numbers
    options.ignoresBox = open
    options.axes = axes?.items
    options.frames = frames
    options.time = time
    options.excluded = exclude
    options.minimumConfidence = minConfidence
    options.velocity = velocity
    options.longestGap = maxGap
    options.maximumSpeed = maxSpeed
    options.arena = arena
    options.resample = resample
    options.lenient = lenient
    return options
  }

  private func requirePositive(_ value: Double?, _ option: String) throws {
    if let value, !(value > 0 && value.isFinite) {
      throw ValidationError("\(option) needs a positive number")
    }
  }
}
