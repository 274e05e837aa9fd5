import KaditaKit

/// A long recording in the canonical layout: 200 fish that swim straight on through a periodic cube.
enum Walk {
  static func write(frames: Int, to path: String) throws {
    let school = School(uniform: 200)
    let domain = Domain.periodic(SIMD3(repeating: school.edge))
    let description = RecordingDescription(
      individuals: (0..<school.count).map(String.init), dimensions: 3, domain: domain, hasVelocities: true,
      timeStep: 0.1, expectedFrames: frames)
    let writer = try CanonicalWriter(path, description, overwrite: true)
    var positions = school.positions
    for frame in 0..<frames {
      for i in positions.indices {
        positions[i] += 0.1 * school.velocities[i]
        if positions[i] < 0 { positions[i] += school.edge }
        if positions[i] >= school.edge { positions[i] -= school.edge }
      }
      try writer.append(
        FrameBlock(
          individuals: school.count, dimensions: 3, frames: [frame], times: [0.1 * Double(frame)],
          positions: positions, velocities: school.velocities))
    }
    try writer.finish()
  }
}
