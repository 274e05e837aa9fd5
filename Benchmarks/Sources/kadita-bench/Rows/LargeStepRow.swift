/// A step of larger schools at the density of the first published case.
enum LargeStepRow: Row {
  static let number = 2
  static let work = "a step at case 1's density"

  static func cases(_ setting: Setting) throws -> [Case] {
    let sizes = setting.isSmoke ? [(400, "")] : [(1000, "250 ×"), (4000, "1000 ×"), (16_000, "4000 ×")]
    return sizes.flatMap { count, aim in
      // On all threads only, the peer's default: its largest step takes half a minute even so.
      StepRow.contest(setting, file: "case1_swarm.txt", count: count, steps: count < 4000 ? 5 : 1, aim: aim)
        .suffix(1)
        .map { contest in
          var contest = contest
          if count > 10_000 { contest.rounds = 2 }
          return contest
        }
    }
  }
}
