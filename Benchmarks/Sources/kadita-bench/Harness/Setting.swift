import Foundation

/// Where things are and how thorough the measurement is.
struct Setting {
  /// Smoke mode: smallest inputs, one round, to see that everything runs.
  var isSmoke: Bool
  /// The command under test.
  var kadita: String
  /// Python with the peers; nil: kadita alone.
  var python: String?
  /// Folder for inputs, kept between runs.
  var data: URL
  /// The package's folder.
  var package: URL
  /// Threads of the machine.
  let threads = ProcessInfo.processInfo.activeProcessorCount

  /// Numbers of threads to measure: one and all.
  var threadChoices: [Int] { isSmoke ? [1] : [1, threads] }

  /// This program, for workers of its own.
  var bench: String { Self.program }
  static let program = Bundle.main.executablePath ?? CommandLine.arguments[0]

  /// A file of the project's fixtures made by dewi-kadita.
  func reference(_ name: String) -> String {
    package.appending(path: "../fixtures/reference/\(name)").standardizedFileURL.path
  }

  /// A Python script in `peers`, run by the private environment.
  func peer(_ script: String, _ arguments: [String]) -> [String]? {
    python.map { [$0, package.appending(path: "peers/\(script)").path] + arguments }
  }

  /// A file in the data folder, made unless it is there.
  func input(_ name: String, make: (URL) throws -> Void) throws -> String {
    let file = data.appending(path: name)
    if !FileManager.default.fileExists(atPath: file.path) {
      try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
      let unfinished = data.appending(path: "unfinished-\(name)")
      try? FileManager.default.removeItem(at: unfinished)
      try make(unfinished)
      try FileManager.default.moveItem(at: unfinished, to: file)
    }
    return file.path
  }

  /// The environment that keeps numerical Python libraries to one thread.
  static let oneThread = Dictionary(
    uniqueKeysWithValues: ["OMP", "OPENBLAS", "MKL", "NUMBA", "POLARS_MAX"].map {
      ($0 == "POLARS_MAX" ? "POLARS_MAX_THREADS" : "\($0)_NUM_THREADS", "1")
    })
}
