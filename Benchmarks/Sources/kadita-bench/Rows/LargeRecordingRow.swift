import Foundation

/// Whole recordings at both ends: many individuals in few frames, few individuals in many.
enum LargeRecordingRow: Row {
  static let number = 14
  static let work = "`kadita analyze` of a large recording"

  static func cases(_ setting: Setting) throws -> [Case] {
    let sizes =
      setting.isSmoke
      ? [("published/swarm", 1000, 4), ("torus", 20, 100)]
      : [("published/swarm", 100_000, 100), ("torus", 200, 1_000_000)]
    return try sizes.map { preset, fish, steps in
      let file = try setting.input("large-\(fish)-\(steps).nc") { url in
        // At the density of the first published case.
        let box = String(format: "%.1f", 25 * cbrt(Double(fish) / 150))
        let options = preset.hasPrefix("published") ? ["--box", box] : []
        try Player.run(
          [
            setting.kadita, "simulate", preset, "--fish", "\(fish)", "--steps", "\(steps)", "--quiet", "-o",
            url.path,
          ] + options)
      }
      return Case(
        name: "\(fish) fish × \(steps + 1) frames", threads: "all",
        contestants: [
          Contestant(name: "kadita", kind: .command([setting.kadita, "analyze", file, "--quiet"]))
        ],
        rounds: 1, isWarm: false)
    }
  }
}
