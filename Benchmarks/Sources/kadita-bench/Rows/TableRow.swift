/// Reading a wide table of positions whole, from opening the file to the last number: with the velocities and checks that an
/// analysis reads it with, and its numbers alone, as the peers do.
enum TableRow: Row {
  static let number = 9
  static let work = "CSV ingest, wide table"

  static func cases(_ setting: Setting) throws -> [Case] {
    let size = setting.isSmoke ? 1 : 200
    return try WideTable.Digits.allCases.flatMap { digits in
      let file = try setting.input("wide-\(digits)-\(size).csv") {
        try WideTable.write(digits, bytes: size * 1_000_000, to: $0.path)
      }
      return [("ingest-prepared", ", velocities and checks"), ("ingest", "")].map { worker, addition in
        var contestants = [
          Contestant(name: "kadita", kind: .worker([setting.bench, "worker", worker, file, "1"]))
        ]
        for (name, script) in [("polars", "ingest_polars.py"), ("pandas", "ingest_pandas.py")] {
          if let peer = setting.peer(script, [file]) {
            contestants.append(Contestant(name: name, kind: .worker(peer), environment: Setting.oneThread))
          }
        }
        return Case(
          name: "\(size) MB, \(digits.text)\(addition)", threads: "one", contestants: contestants,
          aim: "4 × polars, 8 × pandas")
      }
    }
  }
}
