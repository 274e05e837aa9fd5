/// Analysing a whole file of dewi-kadita, against reading its two variables with the stock library and nothing else.
enum AnalyzeRow: Row {
  static let number = 7
  static let work = "`kadita analyze`, wall"

  static func cases(_ setting: Setting) throws -> [Case] {
    let steps = setting.isSmoke ? 20 : 2000
    guard let script = setting.peer("simulate.py", []) else { return [] }
    let file = try setting.input("torus-\(steps).nc") { url in
      try Player.run(script + [setting.reference("cases/case2_torus.txt"), "\(steps)", url.path])
    }
    let published = ["--definitions", "published", "--no-phases", "--no-spectra"]
    return [("the published metrics alone", published), ("everything", [])].flatMap { what, choice in
      [("one", ["--threads", "1"]), ("all", [])].map { threads, options in
        Case(
          name: "case 2, \(steps + 1) × 200, \(what)", threads: threads,
          contestants: [
            Contestant(
              name: "kadita",
              kind: .command([setting.kadita, "analyze", file, "--quiet"] + choice + options)),
            Contestant(name: "nc_get_var", kind: .worker([setting.bench, "worker", "read", file, "1"])),
          ], aim: "1 ×")
      }
    }
  }
}
