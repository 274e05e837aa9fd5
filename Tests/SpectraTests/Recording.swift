import Spectra
import TrajectoryModel

/// A recording made up for a test.
struct Recording {
  var info: RecordingInfo
  var block: FrameBlock

  init(
    individuals: Int, frames: Int, step: Double?, dimensions: Int = 3, domain: Domain = .open,
    _ state: (_ individual: Int, _ frame: Int) -> (position: SIMD3<Double>, velocity: SIMD3<Double>)
  ) {
    info = RecordingInfo(
      path: "test", layout: "test", reason: "made for a test", frameCount: frames,
      individuals: (0..<individuals).map(String.init), dimensions: dimensions, timeStep: step,
      units: Units(length: "m", time: "s"), domain: domain, velocitySource: .file)
    var positions: [Double] = []
    var velocities: [Double] = []
    for t in 0..<frames {
      for i in 0..<individuals {
        let (x, v) = state(i, t)
        for c in 0..<dimensions {
          positions.append(x[c])
          velocities.append(v[c])
        }
      }
    }
    block = FrameBlock(
      individuals: individuals, dimensions: dimensions, frames: Array(0..<frames),
      times: (0..<frames).map { Double($0) * (step ?? 1) }, positions: positions, velocities: velocities)
  }

  var settings: SpectraSettings {
    SpectraSettings(distanceRange: 10, edges: SIMD3(20, 20, 20))
  }

  func spectra(_ adjust: (inout SpectraSettings) -> Void = { _ in }) throws -> SpectraResult {
    var settings = settings
    adjust(&settings)
    let collector = try SpectraCollector(info: info, settings: settings)
    if block.count > 0 { try collector.add(block) }
    return try collector.finish()
  }
}
