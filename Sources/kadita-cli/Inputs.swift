import ArgumentParser
import KaditaKit

/// Several inputs, one after the other: a failure of one does not stop the rest.
enum Inputs {
  /// Runs `body` for every input with a stem of its own for output files.
  ///
  /// - Throws: the error, where there is one input; exit status 1 where some of several failed; the first error where
  ///   all did.
  static func forEach(_ inputs: [String], _ body: (_ input: String, _ stem: String) throws -> Void) throws {
    try forEach(inputs.map { StudyEntry(path: $0, group: "") }) { try body($0.path, $1) }
  }

  /// The same for the recordings of a manifest.
  static func forEach(_ inputs: [StudyEntry], _ body: (_ input: StudyEntry, _ stem: String) throws -> Void)
    throws
  {
    var failures: [KaditaError] = []
    for (input, stem) in zip(inputs, stems(of: inputs.map(\.path))) {
      do {
        try body(input, stem)
      } catch let failure as KaditaError {
        let isSignal = failure.code == .interrupted || failure.code == .terminated
        let error = isSignal ? failure : failure.at(input.path)
        if inputs.count == 1 || isSignal { throw error }
        Failure.report(error)
        failures.append(error)
      }
    }
    guard let first = failures.first else { return }
    throw ExitCode(failures.count == inputs.count ? first.exitStatus : 1)
  }

  /// The file names without folder and endings, made unique by a number where they collide.
  static func stems(of inputs: [String]) -> [String] {
    var used: Set<String> = []
    return inputs.map { input in
      let stem = self.stem(of: input)
      var candidate = stem
      var number = 2
      while !used.insert(candidate).inserted {
        candidate = "\(stem)-\(number)"
        number += 1
      }
      return candidate
    }
  }

  private static func stem(of input: String) -> String {
    var name = input.split(separator: "/").last.map(String.init) ?? "recording"
    name = String(name.map { "*?[]".contains($0) ? "_" : $0 })
    if name.hasSuffix(".gz") { name.removeLast(3) }
    if let dot = name.lastIndex(of: "."), dot != name.startIndex { name = String(name[..<dot]) }
    return name
  }
}
