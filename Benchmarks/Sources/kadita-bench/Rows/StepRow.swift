/// A step of the published cases.
enum StepRow: Row {
  static let number = 1
  static let work = "a step of the published cases"

  static func cases(_ setting: Setting) throws -> [Case] {
    let files = [
      ("case1_swarm.txt", 150), ("case2_torus.txt", 200), ("case3_dynamic_parallel.txt", 180),
      ("case4_highly_parallel.txt", 250),
    ]
    return files.prefix(setting.isSmoke ? 1 : files.count).flatMap { file, count in
      contest(setting, file: file, count: count, steps: 20, aim: "80 ×")
    }
  }

  static func contest(_ setting: Setting, file: String, count: Int, steps: Int, aim: String) -> [Case] {
    let path = setting.reference("cases/\(file)")
    return setting.threadChoices.map { threads in
      var contestants = [
        Contestant(
          name: "kadita",
          kind: .worker([setting.bench, "worker", "simulate", path, "\(threads)", "\(count)"]))
      ]
      if let peer = setting.peer("step.py", [path, "\(count)", "\(steps)"]) {
        contestants.append(
          Contestant(
            name: "dewi-kadita", kind: .worker(peer), environment: threads == 1 ? Setting.oneThread : [:]))
      }
      let name = "case \(file.dropFirst(4).prefix(1)), N = \(count)"
      return Case(name: name, threads: threads == 1 ? "one" : "all", contestants: contestants, aim: aim)
    }
  }
}
