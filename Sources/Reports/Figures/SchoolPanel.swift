import Glibc
import TrajectoryModel

/// The animals of a frame as arrows, in two dimensions or in three.
struct SchoolPanel {
  private let info: RecordingInfo
  private let choices: FigureChoices
  /// Half of the edge of what is shown, in length units: the same in every frame.
  private let half: Double
  /// The largest speed, for the colours.
  private let fastest: Double

  /// A panel of a recording that shows everybody in each of the snapshots, and follows the school where it is open.
  init(_ info: RecordingInfo, _ snapshots: [Snapshot], choices: FigureChoices) {
    self.info = info
    self.choices = choices
    let speeds = snapshots.flatMap(\.velocities).map { ($0 * $0).sum().squareRoot() }
    fastest = speeds.filter(\.isFinite).max() ?? 0
    let extents = snapshots.map { Self.bounds($0, info).half }
    let extent = (extents.max() ?? 1) * (info.domain.isPeriodic ? 1 : 1.06)
    half = extent > 0 ? extent : 1
  }

  /// Middle and half of the longest edge of the box around everybody, or of the periodic box.
  private static func bounds(_ snapshot: Snapshot, _ info: RecordingInfo) -> (
    center: SIMD3<Double>, half: Double
  ) {
    var low = SIMD3<Double>(repeating: .infinity)
    var high = SIMD3<Double>(repeating: -.infinity)
    for position in snapshot.positions {
      low = pointwiseMin(low, position)
      high = pointwiseMax(high, position)
    }
    for axis in 0..<info.dimensions where info.domain.edges[axis] > 0 {
      low[axis] = 0
      high[axis] = info.domain.edges[axis]
    }
    return ((low + high) / 2, (high - low).max() / 2)
  }

  /// The commands that set up the axes for a frame.
  ///
  /// - Parameter scale: of the box in three dimensions, within its place.
  func axes(_ snapshot: Snapshot, scale: Double) -> [String] {
    let center = Self.bounds(snapshot, info).center
    let names = ["x", "y", "z"]
    let is3D = info.dimensions == 3
    var commands: [String] = []
    for axis in 0..<info.dimensions {
      let name = names[axis]
      let label = GnuplotScript.quoted(UnitText.label(name, info.units.length))
      let offset = is3D ? ["offset 0,1", "offset -2.5,.8", "offset 3,0"][axis] : ""
      commands += [
        "set \(name)range [\(center[axis] - half):\(center[axis] + half)]",
        "set \(name)label \(label) \(offset)",
        "set \(name)tics \(Self.step(half)) nomirror "
          + (is3D ? ["offset 0,-.4", "offset .2,-.4", "offset .6,0"][axis] : ""),
      ]
    }
    if is3D {
      commands += [
        "set view \(choices.view.tilt),\(choices.view.turn),\(scale)", "set view equal xyz",
        "set margins 0,0,0,0",
        "set xyplane at \(center.z - half)",
        "set border \(info.domain.isPeriodic ? 4095 : 31) lw .4 lc rgb '#888888'",
        "set grid xtics ytics lw .3 lc rgb '#DDDDDD'",
      ]
    } else {
      commands += ["set size ratio -1", "set border \(info.domain.isPeriodic ? 15 : 3) lw .5"]
    }
    return commands + colors
  }

  /// The round number nearest below: 1, 2 or 5 times a power of ten.
  private static func step(_ length: Double) -> Double {
    guard length > 0, length.isFinite else { return 1 }
    let power = pow(10, log10(length).rounded(.down))
    return power * (length >= 5 * power ? 5 : length >= 2 * power ? 2 : 1)
  }

  private var colors: [String] {
    switch choices.coloring {
    case .none: return ["unset colorbox"]
    case .heading:
      return [
        Palette.twilight, "set cbrange [-180:180]", "set cbtics 90 scale .5",
        "set cblabel 'heading (°)' offset 0",
      ]
    case .speed:
      let unit = info.units.length.flatMap { length in info.units.time.map { "\(length) \($0)-1" } }
      return [
        Palette.viridis, "set cbrange [0:\(fastest > 0 ? fastest : 1)]", "set cbtics auto scale .5",
        "set cblabel \(GnuplotScript.quoted(UnitText.label("speed", unit))) offset 0",
      ]
    }
  }

  /// Defines the data of a frame and plots them; arrows have heads of a length in widths of the page.
  func draw(_ snapshot: Snapshot, block: String, head: Double, _ script: inout GnuplotScript) {
    let length = 2 * half * (snapshot.positions.count > 60 ? 0.045 : 0.07)
    var arrows: [[Double]] = []
    var dots: [[Double]] = []
    for (position, velocity) in zip(snapshot.positions, snapshot.velocities) {
      let speed = (velocity * velocity).sum().squareRoot()
      guard speed.isFinite, speed > 0 else {
        dots.append(components(position))
        continue
      }
      let arrow = velocity * (length / speed)
      let color =
        choices.coloring == .heading ? atan2(velocity.y, velocity.x) * 180 / .pi : speed
      arrows.append(components(position - arrow / 2) + components(arrow) + [color])
    }
    var layers: [String] = []
    let columns = (1...(2 * info.dimensions + 1)).map(String.init).joined(separator: ":")
    if !arrows.isEmpty {
      script.data(block, arrows)
      let color = choices.coloring == .none ? "rgb '#0072B2'" : "palette"
      layers.append(
        "$\(block) using \(columns) with vectors head filled size screen \(head),18 fixed lw 1.4 lc \(color)"
      )
    }
    if !dots.isEmpty {
      script.data(block + "_still", dots)
      let place = (1...info.dimensions).map(String.init).joined(separator: ":")
      layers.append("$\(block)_still using \(place) with points pt 7 ps .3 lc rgb '#555555'")
    }
    script.plot(layers, command: info.dimensions == 3 ? "splot" : "plot")
  }

  private func components(_ vector: SIMD3<Double>) -> [Double] { (0..<info.dimensions).map { vector[$0] } }
}
