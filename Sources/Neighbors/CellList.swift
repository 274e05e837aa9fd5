import TrajectoryModel

/// Individuals sorted into cells, so that those within a radius of a cell are found without looking at the rest.
///
/// Building takes time and memory in proportion to the number of individuals, at any density. An object keeps its
/// buffers; once built it may be read from several threads.
public final class CellList {
  /// A run of individuals in cell order, seen through the periodic boundary.
  public struct Run: Sendable {
    /// First place in cell order.
    public var start: Int
    /// Number of individuals.
    public var count: Int
    /// What has to be added to their positions to bring them next to the cell asked about.
    public var shift: SIMD3<Double>
  }

  /// Number of cells along each axis.
  public private(set) var shape = SIMD3(1, 1, 1)
  /// How many cells away, along each axis, an individual within the radius can be.
  public private(set) var reach = SIMD3<Int>.zero
  /// Positions in cell order, in [0, L) along periodic axes.
  public let positions = VectorColumns()
  /// Corner of the first cell.
  private(set) var origin = SIMD3<Double>.zero
  /// Edges of a cell; zero along an axis on which everybody has one coordinate.
  private(set) var width = SIMD3<Double>.zero
  private var edges = SIMD3<Double>.zero
  private var extent = SIMD3<Double>.zero
  private var inverseWidth = SIMD3<Double>.zero
  private let orderBuffer = Scratch<Int32>()
  private let startBuffer = Scratch<Int32>()
  private let cellBuffer = Scratch<Int32>()
  private let wrapped = VectorColumns()

  /// An empty list.
  public init() {}

  /// Number of cells.
  public var cellCount: Int { shape.x * shape.y * shape.z }

  /// The first place of each cell, and the number of individuals.
  var starts: UnsafePointer<Int32> { UnsafePointer(startBuffer.base) }

  /// Which individual stands at each place in cell order; within a cell in ascending order.
  public var order: UnsafeBufferPointer<Int32> {
    UnsafeBufferPointer(start: orderBuffer.base, count: positions.count)
  }

  /// The places of a cell's individuals in cell order.
  public func places(of cell: Int) -> Range<Int> {
    Int(startBuffer.base[cell])..<Int(startBuffer.base[cell + 1])
  }

  /// Sorts individuals into cells.
  ///
  /// - Parameters:
  ///   - individuals: Positions, in length units; all finite.
  ///   - domain: Open or periodic box.
  ///   - radius: The distance within which neighbours will be asked for, in length units; positive, at most half
  ///     of every periodic edge.
  ///   - subdivision: Cells per radius. Cells are made wider where there would be many more cells than
  ///     individuals.
  public func build(
    _ individuals: VectorColumns, in domain: Domain, radius: Double, subdivision: Int = 2
  ) {
    precondition(radius > 0 && subdivision > 0)
    arrange(individuals, in: domain)
    let most = Double(4 * wrapped.count + 64)
    var edge = radius / Double(subdivision)
    while counts(width: edge, most: most).product > most { edge *= 1.25 }
    setShape(counts(width: edge, most: most))
    for axis in 0..<3 {
      // A hair more than the radius, because positions are sorted with rounding.
      let isAll = shape[axis] == 1 && edges[axis] == 0
      let cells = isAll ? 0 : (radius * (1 + 1e-9) / width[axis]).rounded(.up)
      reach[axis] = Int(min(cells, Double(shape[axis])))
    }
    sort()
  }

  /// Sorts individuals into about `target` cells, as nearly cubes as their number allows; nothing is asked about a
  /// radius.
  func build(_ individuals: VectorColumns, in domain: Domain, cells target: Double) {
    arrange(individuals, in: domain)
    var edge = extent.max()
    if edge > 1e-290 {
      while counts(width: edge, most: target).product < 0.75 * target { edge *= 0.9 }
    }
    setShape(counts(width: edge, most: target))
    reach = SIMD3(1, 1, 1)
    sort()
  }

  /// Mean number of individuals in the cell of an individual: one more than in any cell where they are spread
  /// evenly, far more where they crowd.
  var occupancy: Double {
    var sum = 0.0
    for cell in 0..<cellCount {
      let count = Double(places(of: cell).count)
      sum += count * count
    }
    return wrapped.count > 0 ? sum / Double(wrapped.count) : 0
  }

  private func arrange(_ individuals: VectorColumns, in domain: Domain) {
    edges = domain.edges
    Separation.wrap(individuals, in: domain, into: wrapped)
    let (low, high) = wrapped.bounds()
    origin = low.replacing(with: 0, where: edges .> 0)
    extent = (high - low).replacing(with: edges, where: edges .> 0)
    // Where differences overflow there is one cell.
    if extent.max() > 1e300 { extent = .zero }
  }

  /// How many cells of a width fit along each axis; at least one, at most `most`.
  private func counts(width: Double, most: Double) -> SIMD3<Double> {
    let fitting = (extent / width).rounded(.down)
    return SIMD3(repeating: 1).replacing(
      with: pointwiseMin(fitting, SIMD3(repeating: most)), where: fitting .> 1)
  }

  private func setShape(_ counts: SIMD3<Double>) {
    shape = SIMD3(Int(counts.x), Int(counts.y), Int(counts.z))
    width = extent / counts
    for axis in 0..<3 { inverseWidth[axis] = width[axis] > 0 ? 1 / width[axis] : 0 }
  }

  private func sort() {
    let count = wrapped.count
    let cells = cellBuffer.reserve(count)
    let starts = startBuffer.reserve(cellCount + 1)
    let order = orderBuffer.reserve(count)
    positions.resize(to: count)
    starts.update(repeating: 0, count: cellCount + 1)
    let last = SIMD3<Double>(shape &- 1)
    for i in 0..<count where cellCount > 1 {
      let scaled = ((wrapped[i] - origin) * inverseWidth).clamped(lowerBound: .zero, upperBound: last)
      let cell = Int32((Int(scaled.z) * shape.y + Int(scaled.y)) * shape.x + Int(scaled.x))
      cells[i] = cell
      starts[Int(cell) + 1] += 1
    }
    if cellCount == 1 {
      cells.update(repeating: 0, count: count)
      starts[1] = Int32(count)
    }
    for cell in 0..<cellCount { starts[cell + 1] += starts[cell] }
    for i in 0..<count {
      let place = Int(starts[Int(cells[i])])
      starts[Int(cells[i])] += 1
      order[place] = Int32(i)
      positions[place] = wrapped[i]
    }
    for cell in stride(from: cellCount, to: 0, by: -1) { starts[cell] = starts[cell - 1] }
    starts[0] = 0
  }

  /// Collects the individuals that may be within the radius of somebody in a cell, that cell's own included.
  ///
  /// No individual comes twice within the radius. Runs are in a fixed order.
  /// - Parameters:
  ///   - cell: The cell's number, x fastest.
  ///   - runs: Receives the runs; emptied first.
  public func collectRuns(around cell: Int, into runs: inout [Run]) {
    runs.removeAll(keepingCapacity: true)
    let x = cell % shape.x
    let y = cell / shape.x % shape.y
    let z = cell / (shape.x * shape.y)
    for dz in span(z, 2) {
      let (atZ, shiftZ) = image(dz, 2)
      for dy in span(y, 1) {
        let (atY, shiftY) = image(dy, 1)
        let row = (atZ * shape.y + atY) * shape.x
        // A row of cells is a run of individuals, cut where it passes through the boundary.
        let columns = span(x, 0)
        var from = columns.lowerBound
        while from <= columns.upperBound {
          let (atX, shiftX) = image(from, 0)
          let length = min(columns.upperBound - from + 1, shape.x - atX)
          let start = Int(startBuffer.base[row + atX])
          let end = Int(startBuffer.base[row + atX + length])
          if end > start {
            runs.append(Run(start: start, count: end - start, shift: SIMD3(shiftX, shiftY, shiftZ)))
          }
          from += length
        }
      }
    }
  }

  private func span(_ index: Int, _ axis: Int) -> ClosedRange<Int> {
    let range = index - reach[axis]...index + reach[axis]
    return edges[axis] > 0 ? range : range.clamped(to: 0...shape[axis] - 1)
  }

  private func image(_ index: Int, _ axis: Int) -> (index: Int, shift: Double) {
    if index < 0 { return (index + shape[axis], -edges[axis]) }
    if index >= shape[axis] { return (index - shape[axis], edges[axis]) }
    return (index, 0)
  }
}

extension SIMD3<Double> {
  fileprivate var product: Double { x * y * z }
}
