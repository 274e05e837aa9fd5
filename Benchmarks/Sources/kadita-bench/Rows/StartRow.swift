/// Short commands, against the import of the package.
enum StartRow: Row {
  static let number = 11
  static let work = "start"

  static func cases(_ setting: Setting) throws -> [Case] {
    let file = setting.reference("frames/case1_swarm.nc")
    return [("kadita --help", ["--help"]), ("kadita info", ["info", file])].map { name, words in
      var contestants = [Contestant(name: "kadita", kind: .command([setting.kadita] + words))]
      if let python = setting.python {
        contestants.append(
          Contestant(name: "import dewi_kadita", kind: .command([python, "-c", "import dewi_kadita"])))
      }
      return Case(name: name, contestants: contestants, aim: "12 ms")
    }
  }
}
