import Foundation

/// Where and with what the numbers were measured.
struct Machine: Codable {
  var date: String
  var processor: String
  var threads: Int
  var memoryMiB: Int
  var system: String
  var versions: [String: String]

  init(_ setting: Setting) throws {
    date = ISO8601DateFormatter().string(from: Date())
    processor = Self.line("/proc/cpuinfo", starting: "model name") ?? "unknown"
    threads = setting.threads
    memoryMiB = Int(ProcessInfo.processInfo.physicalMemory >> 20)
    system = ProcessInfo.processInfo.operatingSystemVersionString
    versions = [
      "kadita": try Player.run([setting.kadita, "--version"]).first.map { String($0.drop { !$0.isNumber }) }
        ?? "unknown"
    ]
    if let python = setting.python {
      let script =
        "from importlib.metadata import version as v; import sys; print('python', sys.version.split()[0]); "
        + "[print(p, v(p)) for p in 'dewi-kadita freud-analysis netCDF4 numba numpy pandas polars scipy'.split()]"
      for line in try Player.run([python, "-c", script]) {
        let words = line.split(separator: " ").map(String.init)
        if words.count == 2 { versions[words[0]] = words[1] }
      }
    }
  }

  private static func line(_ path: String, starting prefix: String) -> String? {
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
    let line = text.split(separator: "\n").first { $0.hasPrefix(prefix) }
    return line?.split(separator: ":").last.map { $0.trimmingCharacters(in: .whitespaces) }
  }

  /// Two lines of prose.
  var description: String {
    let packages = versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    return "\(date), \(processor), \(threads) threads, \(memoryMiB) MiB, \(system).\n\(packages)."
  }
}
