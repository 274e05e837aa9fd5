/// The option for headings, where two body points are a head and a tail by their names.
enum HeadingAdvice {
  private static let heads = ["head", "nose", "snout"]
  private static let tails = ["tail"]

  /// The option with its value; empty where it was given, or where there are no such points.
  static func options(_ points: [String], given: ReaderOptions) -> [String] {
    guard given.heading == nil else { return [] }
    func first(_ words: [String]) -> String? {
      words.lazy.compactMap { word in points.first { $0.lowercased().hasPrefix(word) } }.first
    }
    guard let head = first(heads), let tail = first(tails) else { return [] }
    return ["--heading \(head),\(tail)"]
  }
}
