/// What a step costs as the school grows at one density.
enum ScalingRow: Row {
  static let number = 3
  static let work = "a step as the school grows"

  static func cases(_ setting: Setting) throws -> [Case] {
    let path = setting.reference("cases/case1_swarm.txt")
    let sizes = setting.isSmoke ? [400] : [10_000, 100_000, 1_000_000]
    let contestants = sizes.reversed().map { count in
      Contestant(
        name: "N = \(count)", kind: .worker([setting.bench, "worker", "simulate", path, "1", "\(count)"]))
    }
    return [
      Case(
        name: "case 1's density", threads: "one", contestants: contestants, aim: "exponent 1.03", rounds: 3)
    ]
  }
}
