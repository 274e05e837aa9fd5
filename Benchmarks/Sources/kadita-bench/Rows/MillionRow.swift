import Foundation

/// A million fish: simulated for a hundred steps and saved, then analysed. There is no peer that could.
enum MillionRow: Row {
  static let number = 13
  static let work = "a million fish"

  static func cases(_ setting: Setting) throws -> [Case] {
    let (fish, steps) = setting.isSmoke ? (1000, 4) : (1_000_000, 100)
    let folder = setting.data.path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let box = String(format: "%.1f", 25 * cbrt(Double(fish) / 150))
    let file = "\(folder)/million.nc"
    let simulate = [
      setting.kadita, "simulate", setting.reference("cases/case1_swarm.txt"), "--fish", "\(fish)", "--box",
      box,
      "--steps", "\(steps)", "--save-every", "\(steps)", "-o", file, "--force", "--quiet",
    ]
    let analyze = [setting.kadita, "analyze", file, "-o", "\(folder)/million", "--force", "--quiet"]
    return [("simulate \(steps) steps, save", simulate), ("analyse 2 frames, both families", analyze)]
      .map { name, words in
        Case(
          name: name, threads: "all", contestants: [Contestant(name: "kadita", kind: .command(words))],
          rounds: 1, isWarm: false)
      }
  }
}
