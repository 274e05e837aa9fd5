import FoundationEssentials
import Glibc

/// How many threads this process may use.
public enum ThreadBudget {
  /// The number of processors the process is allowed: by affinity, by the control group's quota, by Slurm.
  public static func allowed(environment: [String: String] = ProcessInfo.processInfo.environment) -> Int {
    var limit = ProcessInfo.processInfo.activeProcessorCount
    if let affinity = affinity() { limit = min(limit, affinity) }
    if let quota = quotaOfControlGroup() { limit = min(limit, quota) }
    if let text = environment["SLURM_CPUS_PER_TASK"], let granted = Int(text), granted > 0 {
      limit = min(limit, granted)
    }
    return max(1, limit)
  }

  /// The processors in the process's affinity mask, which Foundation does not look at.
  private static func affinity() -> Int? {
    for line in lines(of: "/proc/self/status") where line.hasPrefix("Cpus_allowed:") {
      let count = line.dropFirst(13).compactMap(\.hexDigitValue).reduce(0) { $0 + $1.nonzeroBitCount }
      return count > 0 ? count : nil
    }
    return nil
  }

  /// cpu.max of the second version of control groups: "quota period", or "max period".
  private static func quotaOfControlGroup() -> Int? {
    let parts = lines(of: "/sys/fs/cgroup/cpu.max").first?.split(separator: " ").compactMap { Int($0) } ?? []
    guard parts.count == 2, parts[1] > 0 else { return nil }
    return max(1, (parts[0] + parts[1] - 1) / parts[1])
  }

  private static func lines(of path: String) -> [Substring] {
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
  }
}
