import Platform
import TrajectoryModel

/// The school as moving pictures: frames by gnuplot, put together by ffmpeg.
public struct Movie {
  private let info: RecordingInfo
  private let snapshots: [Snapshot]
  private let choices: FigureChoices
  private let pixels: Int
  private let rate: Double

  /// Reads a recording.
  ///
  /// - Parameters:
  ///   - source: the recording.
  ///   - choices: how it is drawn.
  ///   - frames: the most frames that are shown, evenly taken.
  ///   - pixels: edge of the picture.
  ///   - rate: frames a second of the movie.
  /// - Throws: what reading throws; `KaditaError` `unusableInput` where nobody is in any frame.
  public init(
    _ source: any TrajectorySource, choices: FigureChoices, frames: Int, pixels: Int, rate: Double
  ) throws {
    info = source.info
    let moments = max(2, min(frames, info.frameCount))
    snapshots = try Snapshot.read(source, moments: moments)
    guard !snapshots.isEmpty else {
      throw KaditaError(
        .unusableInput, "has nobody in any frame, so there is no school to render",
        remedy: "see 'kadita info' for what it holds", path: info.path)
    }
    self.choices = choices
    self.pixels = pixels
    self.rate = rate
  }

  /// Number of pictures.
  public var count: Int { snapshots.count }

  /// How long they play, in seconds.
  public var seconds: Double { Double(count) / rate }

  /// Fails where ``write(to:overwrite:)`` would not be able to write: before the work rather than after it.
  public static func check(_ path: String, overwrite: Bool) throws {
    _ = try Gnuplot.program()
    let format = try MovieFormat(path: path)
    if format != .png { _ = try encoder() }
    let first = format == .png ? NumberedName(path)?.name(0) : nil
    try OutputFile(first ?? path, overwrite: overwrite).discard()
  }

  /// Writes the movie, or a file a frame.
  ///
  /// - Throws: `KaditaError` `unavailable` where gnuplot or ffmpeg is not installed, `inputOutput` with what they say.
  public func write(to path: String, overwrite: Bool) throws {
    let format = try MovieFormat(path: path)
    let panel = SchoolPanel(info, snapshots, choices: choices)
    if format == .png, let name = NumberedName(path) {
      for (number, snapshot) in snapshots.enumerated() {
        var script = setup()
        draw(snapshot, panel, &script)
        try Gnuplot.draw(script.text, to: name.name(number), overwrite: overwrite)
      }
      return
    }
    var script = setup()
    for snapshot in snapshots { draw(snapshot, panel, &script) }
    let output = try OutputFile(path, overwrite: overwrite)
    // A name with a colon would be taken for a protocol.
    let target = "file:\(output.temporaryPath)"
    try Pipeline(
      (try Gnuplot.program(), Gnuplot.arguments),
      (
        try Self.encoder(),
        [
          "-loglevel", "error", "-f", "image2pipe", "-c:v", "png", "-framerate", "\(rate)", "-i", "pipe:0",
        ] + format.encoding + ["-fflags", "+bitexact", "-map_metadata", "-1", "-y", target]
      )
    ).run(reading: script.text)
    try output.commit()
  }

  private static func encoder() throws -> Program {
    try Program(
      "ffmpeg", package: "ffmpeg",
      purpose: "makes movies of the frames (single frames, -o frame-%05d.png, need none)")
  }

  /// A frame is drawn as on a page of 10 cm.
  private var page: FigurePage {
    var page = FigurePage(width: 100, height: 100)
    page.dotsPerInch = Double(pixels) / 100 * 25.4
    return page
  }

  private func setup() -> GnuplotScript {
    var script = GnuplotScript()
    script.add([
      "set encoding utf8", FigureFormat.png.terminal(page),
      "set tics nomirror out scale .5", "set key noautotitle",
    ])
    return script
  }

  private func draw(_ snapshot: Snapshot, _ panel: SchoolPanel, _ script: inout GnuplotScript) {
    var grid = PanelGrid(page: page)
    grid.left = info.dimensions == 3 ? 6 : 14
    if info.dimensions == 3 {
      // The box stands low in its place.
      grid.bottom = 12
      grid.top = -6
    }
    grid.right = choices.coloring == .none ? 3 : 17
    script.add(info.dimensions == 3 ? grid.area(row: 0) : grid.place(row: 0))
    script.add(panel.axes(snapshot, scale: 1.3))
    if choices.coloring != .none {
      script.add("set colorbox user origin screen .87,.28 size screen .02,.4")
    }
    let unit = info.units.time.map { " \($0)" } ?? ""
    let time = "t = \(NumberText.significant(snapshot.time, digits: 5))\(unit)"
    script.add("set label 1 \(GnuplotScript.quoted(time)) at screen .03,.97 left")
    panel.draw(snapshot, block: "school", head: 0.011, &script)
  }
}
