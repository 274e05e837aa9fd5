/// What each part costs as the school grows at one density.
enum ScalingRow: Row {
  static let number = 3
  static let work = "cost against N"

  /// Parts, the worker that does each, and the largest school: the pairs of the published velocity correlation are
  /// all pairs.
  private static let parts = [
    (name: "a step", worker: "simulate", largest: 1_000_000),
    (name: "5 nearest neighbours", worker: "nearest", largest: 1_000_000),
    (name: "both families", worker: "both-families", largest: 100_000),
    (name: "the published metrics", worker: "metrics", largest: 100_000),
  ]

  static func cases(_ setting: Setting) throws -> [Case] {
    let sizes = setting.isSmoke ? [100, 400] : [100, 1000, 10_000, 100_000, 1_000_000]
    return try parts.map { part in
      let sizes = sizes.filter { $0 <= part.largest }
      let contestants = try sizes.map { count in
        var words = [setting.bench, "worker", part.worker]
        if part.worker == "simulate" {
          words += [setting.reference("cases/case1_swarm.txt"), "1", "\(count)"]
        } else {
          words += [
            try setting.input("school-\(count).bin") { try School(uniform: count).write(to: $0) }, "1",
          ]
        }
        return Contestant(name: "N = \(count)", kind: .worker(words))
      }
      return Case(
        name: part.name, threads: "one", contestants: contestants,
        aim: part.worker == "simulate" ? "exponent 1.03" : "", rounds: 3, sizes: sizes)
    }
  }
}
