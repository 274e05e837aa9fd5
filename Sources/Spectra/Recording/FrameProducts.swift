import TrajectoryModel

/// The products that need whole frames: what the group does, spatial correlation with its null band, structure and
/// current spectra.
///
/// Every frame is computed by one worker from that frame alone and added in order, so that the numbers do not depend
/// on the number of threads.
final class FrameProducts {
  private final class Worker {
    let frame: Frame
    let structure: StructureSum?
    init(domain: Domain, shells: WaveShells?) throws {
      frame = Frame(domain: domain)
      structure = try shells.map { try StructureSum(shells: $0) }
    }
  }

  private struct Share {
    let school: SchoolState
    var spatial: SpatialCorrelationSum?
    var null: NullBandSum?
    var structure: StructureContribution?
  }

  /// Shuffling needs the bins of all pairs of a frame in memory, two bytes each.
  private static let mostForNull = 10_000

  private let products: Set<SpectraProduct>
  private let workers: [Worker]
  private let spatial: SpatialCorrelationSum
  private let null: NullBandSum
  /// Its memory is that of a grid, so only where it is asked for.
  private let structure: StructureSum?
  private let spatialStride: Int
  /// In a frame with more pairs than the budget, those of every so-many-th individual count.
  private let individualStride: Int
  private let nullStride: Int
  private let structureStride: Int
  private var index = 0
  /// What the group does, frame by frame.
  private(set) var school: SchoolSeries

  init(info: RecordingInfo, settings: SpectraSettings) throws {
    var products = settings.products
    let hasBox = (0..<info.dimensions).allSatisfy { settings.edges[$0] > 0 && settings.edges[$0].isFinite }
    if !hasBox { products.remove(.structure) }
    self.products = products
    var parts: Set<SchoolSeries.Part> = products.contains(.polarization) ? [.order] : []
    if products.contains(.autocorrelation), !settings.onlyNumbers { parts.insert(.velocity) }
    school = SchoolSeries(keeping: parts, gaps: settings.gaps)
    let n = info.individuals.count
    let shells =
      products.contains(.structure)
      ? WaveShells(edges: settings.edges, dimensions: info.dimensions, count: settings.shells) : nil
    workers = try (0..<max(1, settings.threads)).map { _ in try Worker(domain: info.domain, shells: shells) }
    let bins = DistanceBins(range: settings.distanceRange, count: settings.distanceBins)
    spatial = SpatialCorrelationSum(bins: bins)
    null = NullBandSum(
      bins: bins, individuals: n,
      shuffles: settings.products.contains(.spatial) && n <= Self.mostForNull ? settings.shuffles : 0)
    structure = try shells.map { try StructureSum(shells: $0) }
    func stride(_ work: Double, _ budget: Double) -> Int {
      max(1, Int((Double(info.frameCount) * work / budget).rounded(.up)))
    }
    let allPairs = Double(n) * Double(n) / 2
    individualStride = settings.pairBudget.map { max(1, Int((allPairs / Double($0)).rounded(.up))) } ?? 1
    let pairs = allPairs / Double(individualStride)
    spatialStride = settings.pairBudget.map { stride(pairs, Double($0)) } ?? 1
    // A few seconds each: their errors shrink no further with more frames than the recording has memory.
    nullStride = spatialStride * stride(allPairs * Double(settings.shuffles), 1e9)
    structureStride = stride(Double(n) * Double(shells?.waves.count ?? 1), 5e8)
  }

  /// Adds the frames of a block.
  func add(_ block: FrameBlock) throws {
    defer { index += block.count }
    let shares = try OrderedWork.map(block.count, workers: workers) { worker, row in
      self.share(worker, block, row)
    }
    for share in shares {
      school.append(share.school)
      if let one = share.spatial { spatial.merge(one) }
      if let one = share.null { null.merge(one) }
      structure?.add(share.structure)
    }
  }

  /// C(r); `nil` if it was not asked for.
  var correlation: SpatialCorrelation? { products.contains(.spatial) ? spatial.correlation() : nil }

  /// The null band of C(r); `nil` without shuffles.
  var band: NullBand? { products.contains(.spatial) && null.shuffles > 0 ? null.band() : nil }

  /// Structure and current spectra; `nil` if they were not asked for.
  var spectra: StructureSpectra? { structure?.spectra() }

  private func share(_ worker: Worker, _ block: FrameBlock, _ row: Int) -> Share {
    worker.frame.load(block, row: row)
    var share = Share(school: SchoolState(of: worker.frame))
    let number = index + row
    let isSpatial = products.contains(.spatial) && number % spatialStride == 0
    let isStructure = products.contains(.structure) && number % structureStride == 0
    if isSpatial {
      let sum = SpatialCorrelationSum(bins: spatial.bins)
      sum.add(worker.frame, stride: individualStride)
      share.spatial = sum
      if number % nullStride == 0, null.shuffles > 0 {
        let sum = NullBandSum(like: null)
        sum.add(worker.frame)
        share.null = sum
      }
    }
    if isStructure { share.structure = worker.structure?.contribution(of: worker.frame) }
    return share
  }
}
