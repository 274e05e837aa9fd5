import PortableMath
import TrajectoryModel

/// Longitudes and latitudes as metres east and north: the equirectangular projection about their mean latitude.
struct GeographicSource: TrajectorySource {
  let info: RecordingInfo
  private let base: any TrajectorySource
  private let projection: Projection

  /// Radius of the earth, in metres.
  static let radius = 6_371_000.0

  private struct Projection: Sendable {
    /// Tracks that cross the date line stay in one piece about this longitude.
    var longitude: Double
    /// Metres a degree east.
    var east: Double
    /// Metres a degree north.
    var north: Double

    func apply(_ block: inout FrameBlock) {
      for at in stride(from: 0, to: block.positions.count, by: block.dimensions) {
        let turns = ((block.positions[at] - longitude) / 360).rounded()
        block.positions[at] = (block.positions[at] - 360 * turns) * east
        block.positions[at + 1] *= north
      }
    }
  }

  /// Reads all positions once, for their mean latitude; throws where there are none or they are no degrees.
  init(_ base: any TrajectorySource) throws {
    self.base = base
    let stream = try base.stream()
    var (sum, count) = (0.0, 0)
    var first: Double?
    while let block = try stream.next() {
      for at in Swift.stride(from: 0, to: block.positions.count, by: block.dimensions) {
        let (longitude, latitude) = (block.positions[at], block.positions[at + 1])
        guard longitude.isFinite, latitude.isFinite else { continue }
        guard abs(latitude) <= 90, abs(longitude) <= 720 else {
          throw KaditaError(
            .unusableInput, "longitude \(longitude), latitude \(latitude) is no place on earth",
            remedy: "name other coordinates with --var x=NAME,y=NAME", path: base.info.path)
        }
        first = first ?? longitude
        sum += latitude
        count += 1
      }
    }
    guard let first else {
      throw KaditaError(
        .unusableInput, "all positions are missing", remedy: "copy or download the file again",
        path: base.info.path)
    }
    let latitude = sum / Double(count)
    let degree = Self.radius * Double.pi / 180
    projection = Projection(
      longitude: first, east: degree * PortableMath.cos(latitude * Double.pi / 180), north: degree)
    var info = base.info
    info.units.length = "m"
    info.remarks.append("longitude and latitude are metres about latitude \(latitude)")
    self.info = info
  }

  func stream() throws -> any FrameStream {
    let projection = projection
    return ProjectedStream(try base.stream()) { projection.apply(&$0) }
  }

  func visitTimes(_ visit: (Int, Double) -> Bool) throws { try base.visitTimes(visit) }

  private final class ProjectedStream: FrameStream {
    private let stream: any FrameStream
    private let project: (inout FrameBlock) -> Void

    init(_ stream: any FrameStream, _ project: @escaping (inout FrameBlock) -> Void) {
      self.stream = stream
      self.project = project
    }

    var notices: [Notice] { stream.notices }

    func next() throws -> FrameBlock? {
      guard var block = try stream.next() else { return nil }
      project(&block)
      return block
    }
  }
}
