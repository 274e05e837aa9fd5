import Analysis
import Platform
import TrajectoryIO
import TrajectoryModel

/// How the recordings of a study are read and analysed: what they share, and what an entry says for itself.
public struct StudySettings: Sendable {
  /// How recordings are read.
  public var reading: ReaderOptions
  /// What is computed.
  public var plan: AnalysisPlan

  /// Settings that all recordings share.
  public init(reading: ReaderOptions = ReaderOptions(), plan: AnalysisPlan) {
    self.reading = reading
    self.plan = plan
  }

  /// The settings of one recording.
  ///
  /// - Throws: `KaditaError` `usage` for an option that is not known, `unusableInput` for a value that means nothing.
  public func settings(of entry: StudyEntry) throws(KaditaError) -> StudySettings {
    var copy = self
    for (name, value) in entry.options.sorted(by: { $0.key < $1.key }) {
      guard let option = EntryOption(rawValue: name) else {
        throw KaditaError(.usage, "there is no reading option \(name)", path: entry.path)
      }
      do {
        try option.apply(value, reading: &copy.reading, plan: &copy.plan)
      } catch {
        throw error.at(entry.path)
      }
    }
    return copy
  }

  /// Version and options as one line, the same in every process, for what must not be mixed up.
  ///
  /// The number of threads is not in it: results do not depend on it.
  public var fingerprint: String {
    let metrics = plan.metrics.map { $0.column.name }.joined(separator: ",")
    let plan = [
      "metrics=\(metrics)", "reference=\(text(plan.referenceLength))", "invariant=\(plan.invariant)",
      "bins=\(plan.histogramFineness)", "dithers=\(plan.dithers)",
      "phases=\(plan.phases.map { "\($0)" } ?? "")",
      "spectra=\(spectra)",
    ]
    return (["kadita \(Kadita.version)", reader] + plan).joined(separator: " ")
  }

  private func text(_ value: Double?) -> String { value.map { String($0) } ?? "" }

  private var spectra: String {
    guard let spectra = plan.spectra else { return "" }
    return Self.members(of: spectra).filter { $0.name != "products" }.map(\.text).joined(separator: ";")
      + ";" + spectra.products.map(\.rawValue).sorted().joined(separator: "+")
  }

  private var reader: String { Self.members(of: reading).map(\.text).joined(separator: ";") }

  /// The stored properties as text; dictionaries in the order of their keys.
  private static func members(of value: Any) -> [(name: String, text: String)] {
    Mirror(reflecting: value).children.map { child in
      let dictionary = (child.value as? [String: String])
        .map { $0.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ",") }
      let name = child.label ?? ""
      return (name, "\(name)=\(dictionary ?? String(describing: child.value))")
    }
  }
}
