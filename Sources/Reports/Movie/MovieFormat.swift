import TrajectoryModel

/// A file format of moving pictures.
public enum MovieFormat: String, CaseIterable, Sendable {
  /// H.264, which everything plays.
  case mp4
  /// VP9, which browsers play.
  case webm
  /// For pages and slides that take pictures only.
  case gif
  /// A picture a frame; the name holds the place of the number, as in `frame-%05d.png`.
  case png

  /// The format that the ending of a path asks for.
  ///
  /// - Throws: `KaditaError` `usage` for another ending, and for PNG without a place for the number.
  public init(path: String) throws {
    let name = path.split(separator: "/").last ?? ""
    let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard let format = MovieFormat(rawValue: ending), name.contains(".") else {
      throw KaditaError(
        .usage, "the name does not end in .mp4, .webm, .gif or .png",
        remedy: "say by its ending what to render", path: path)
    }
    if format == .png, NumberedName(path) == nil {
      throw KaditaError(
        .usage, "the name has no place for the number of the frame",
        remedy: "write for instance frame-%05d.png",
        path: path)
    }
    self = format
  }

  /// What ffmpeg is told about the output.
  var encoding: [String] {
    switch self {
    case .mp4: ["-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", "-movflags", "+faststart"]
    case .webm: ["-c:v", "libvpx-vp9", "-crf", "30", "-b:v", "0", "-row-mt", "1", "-pix_fmt", "yuv420p"]
    case .gif: ["-filter_complex", "split[a][b];[a]palettegen[p];[b][p]paletteuse=dither=none"]
    case .png: []
    }
  }
}
