/// Five nearest neighbours in a periodic cube, the search structure included.
enum NearestRow: Row {
  static let number = 6
  static let work = "5 nearest neighbours, periodic"

  static func cases(_ setting: Setting) throws -> [Case] {
    try (setting.isSmoke ? [500] : [150, 1000, 10_000, 100_000]).flatMap { count in
      let school = try setting.input("school-\(count).bin") { try School(uniform: count).write(to: $0) }
      return setting.threadChoices.map { threads in
        let environment = threads == 1 ? Setting.oneThread : [:]
        var contestants = [
          Contestant(
            name: "kadita", kind: .worker([setting.bench, "worker", "nearest", school, "\(threads)"]))
        ]
        for (name, script) in [("scipy", "nearest_scipy.py"), ("freud", "nearest_freud.py")] {
          if let peer = setting.peer(script, [school, "\(threads)"]) {
            contestants.append(Contestant(name: name, kind: .worker(peer), environment: environment))
          }
        }
        return Case(
          name: "uniform, N = \(count)", threads: threads == 1 ? "one" : "all", contestants: contestants,
          aim: "8 ×")
      }
    }
  }
}
