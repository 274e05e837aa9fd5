import KaditaKit

/// The twelve published metrics of one frame.
enum FrameMetricsRow: Row {
  static let number = 4
  static let work = "the 12 published metrics of a frame"

  static func cases(_ setting: Setting) throws -> [Case] {
    let inputs = [
      ("frames/case1_swarm.nc", "case 1, N = 150", "100 ×"),
      ("frames/case4_highly_parallel.nc", "case 4, N = 250", "150 ×"),
      ("edges/uniform_1000.nc", "uniform, N = 1000", "100 ×"),
    ]
    return try inputs.prefix(setting.isSmoke ? 1 : inputs.count).flatMap { file, name, aim in
      let count = name.split(separator: " ").last ?? ""
      let school = try setting.input("school-\(count).bin") {
        try School(lastFrameOf: setting.reference(file)).write(to: $0)
      }
      return contest(setting, school: school, name: name, aim: aim)
    }
  }

  /// - Parameter families: the worker: `metrics` for the published ones, `both-families`.
  static func contest(
    _ setting: Setting, families: String = "metrics", school: String, name: String, aim: String
  ) -> [Case] {
    setting.threadChoices.map { threads in
      var contestants = [
        Contestant(
          name: "kadita", kind: .worker([setting.bench, "worker", families, school, "\(threads)"]))
      ]
      if let peer = setting.peer("metrics.py", [school]) {
        contestants.append(
          Contestant(
            name: "dewi-kadita", kind: .worker(peer), environment: threads == 1 ? Setting.oneThread : [:]))
      }
      return Case(name: name, threads: threads == 1 ? "one" : "all", contestants: contestants, aim: aim)
    }
  }
}
