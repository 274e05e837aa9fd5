/// Fourier transforms of the lengths that recordings have, odd ones among them.
enum TransformRow: Row {
  static let number = 12
  static let work = "a real Fourier transform, 600 at a time"

  static func cases(_ setting: Setting) -> [Case] {
    (setting.isSmoke ? [1001] : [1001, 2001, 4096, 10_007, 2000, 10_000]).map { length in
      var contestants = [
        Contestant(name: "kadita", kind: .worker([setting.bench, "worker", "transforms", "\(length)", "1"]))
      ]
      if let numpy = setting.peer("transforms.py", ["\(length)"]) {
        contestants.append(Contestant(name: "numpy", kind: .worker(numpy), environment: Setting.oneThread))
      }
      return Case(name: "T = \(length)", threads: "one", contestants: contestants, aim: "1 ×")
    }
  }
}
