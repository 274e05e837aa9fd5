import Foundation

/// Simulating, analysing and writing: whole commands.
enum WholeRow: Row {
  static let number = 10
  static let work = "simulate + analyse + write"

  static func cases(_ setting: Setting) throws -> [Case] {
    let file = try configuration(setting)
    let folder = setting.data.path
    let own = """
      '\(setting.kadita)' simulate '\(file)' -o '\(folder)/whole.nc' --force --quiet && \
      '\(setting.kadita)' analyze '\(folder)/whole.nc' -o '\(folder)/whole' --force --quiet
      """
    var contestants = [Contestant(name: "kadita", kind: .command(["/bin/sh", "-c", own]))]
    if let python = setting.python {
      let command = URL(fileURLWithPath: python).deletingLastPathComponent().appending(path: "dewi-kadita")
        .path
      let theirs = "cd '\(folder)' && '\(command)' --config '\(file)' --output-dir peer --quiet"
      contestants.append(Contestant(name: "dewi-kadita", kind: .command(["/bin/sh", "-c", theirs])))
    }
    return [Case(name: "case 2", threads: "all", contestants: contestants, aim: "60 ×", rounds: 3)]
  }

  /// The published case; in smoke mode a short one.
  private static func configuration(_ setting: Setting) throws -> String {
    let original = setting.reference("cases/case2_torus.txt")
    guard setting.isSmoke else { return original }
    return try setting.input("short.txt") { url in
      let text = try String(contentsOfFile: original, encoding: .utf8)
      try text.replacing("n_steps = 2000", with: "n_steps = 20").write(
        to: url, atomically: true, encoding: .utf8)
    }
  }
}
