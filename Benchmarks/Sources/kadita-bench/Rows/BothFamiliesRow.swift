/// Both families of one frame, against the published one alone of the package.
enum BothFamiliesRow: Row {
  static let number = 4
  static let work = "both families of a frame (33 metrics), against its 12"

  static func cases(_ setting: Setting) throws -> [Case] {
    let inputs = [
      ("frames/case4_highly_parallel.nc", "case 4, N = 250", "13 ×"),
      ("edges/uniform_1000.nc", "uniform, N = 1000", "8 ×"),
    ]
    return try inputs.prefix(setting.isSmoke ? 1 : inputs.count).flatMap { file, name, aim in
      let count = name.split(separator: " ").last ?? ""
      let school = try setting.input("school-\(count).bin") {
        try School(lastFrameOf: setting.reference(file)).write(to: $0)
      }
      return FrameMetricsRow.contest(
        setting, families: "both-families", school: school, name: name, aim: aim)
    }
  }
}
