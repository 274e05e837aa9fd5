/// A recording without some of its individuals.
public struct ExcludedIndividuals: TrajectorySource {
  /// What is known before the frames are read.
  public let info: RecordingInfo
  private let base: any TrajectorySource
  private let kept: [Int]

  /// Leaves out individuals by name.
  ///
  /// Throws `.usage` where there is none of that name, or nobody is left.
  public init(_ base: any TrajectorySource, excluding names: [String]) throws(KaditaError) {
    let all = base.info.individuals
    if let unknown = names.first(where: { !all.contains($0) }) {
      let shown = all.prefix(12).joined(separator: ", ") + (all.count > 12 ? ", …" : "")
      throw KaditaError(
        .usage, "there is no individual named \(unknown)", remedy: "choose from \(shown)",
        path: base.info.path)
    }
    let excluded = Set(names)
    kept = all.indices.filter { !excluded.contains(all[$0]) }
    guard !kept.isEmpty else {
      throw KaditaError(.usage, "all individuals are excluded", remedy: "leave some in", path: base.info.path)
    }
    self.base = base
    var info = base.info
    info.individuals = kept.map { all[$0] }
    info.remarks.append("without \(excluded.sorted().joined(separator: ", ")) (--exclude)")
    self.info = info
  }

  /// Starts a pass over the frames, in order.
  public func stream() throws -> any FrameStream {
    let kept = kept
    return MappedStream(try base.stream()) { $0 = $0.keeping(individuals: kept) }
  }

  /// Goes through the times of the frames.
  public func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }
}
