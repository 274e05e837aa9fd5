/// The twelve published metrics of one large frame: time and memory.
enum LargeFrameMetricsRow: Row {
  static let number = 5
  static let work = "the 12 published metrics of a large frame"

  static func cases(_ setting: Setting) throws -> [Case] {
    let count = setting.isSmoke ? 500 : 10_000
    let school = try setting.input("school-\(count).bin") { try School(uniform: count).write(to: $0) }
    let name = "uniform, N = \(count)"
    var cases = FrameMetricsRow.contest(setting, school: school, name: name, aim: "150 ×")
    for place in cases.indices { cases[place].rounds = 3 }
    if var memory = cases.first {
      memory.quantity = .peakKiB
      memory.aim = "100 ×"
      cases.append(memory)
    }
    return cases
  }
}
