import KaditaKit

/// Peak memory of analysing a file, and of one ten times longer.
enum MemoryRow: Row {
  static let number = 8
  static let work = "peak memory, a file 10 × longer"

  static func cases(_ setting: Setting) throws -> [Case] {
    let frames = setting.isSmoke ? 20 : 2001
    let published = ["--definitions", "published", "--no-phases", "--no-spectra"]
    return try [("the published metrics alone", published), ("everything", [])].map { what, choice in
      let contestants = try [10 * frames, frames].map { frames in
        let file = try setting.input("walk-\(frames).nc") { try Walk.write(frames: frames, to: $0.path) }
        return Contestant(
          name: "kadita, \(frames) frames",
          kind: .command([setting.kadita, "analyze", file, "--quiet"] + choice))
      }
      return Case(
        name: "canonical, 200 fish, \(what)", quantity: .peakKiB, contestants: contestants,
        aim: "< 64 MiB")
    }
  }
}
