import KaditaKit

/// Column names as users type them.
enum Columns {
  /// The metrics of a comma-separated list, in the order of the registry.
  static func metrics(_ list: String) throws -> [any Metric.Type] {
    let names = list.split(separator: ",").map { $0.trimmingBlanks }
    for name in names where MetricRegistry.metric(named: name) == nil {
      throw unknown(name, among: MetricRegistry.all.map { $0.column.name })
    }
    return MetricRegistry.all.filter { names.contains($0.column.name) }
  }

  /// The error for a name that no column has.
  static func unknown(_ name: String, among names: [String]) -> KaditaError {
    let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
    return KaditaError(
      .usage, "there is no column \(name)", remedy: close ?? "see 'kadita codebook'")
  }
}

extension Substring {
  /// Without blanks at either end.
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
