import Foundation
import Spectra
import TrajectoryModel

/// A rigid mill in the plane: all on circles about the origin, unit speed, in three dimensions.
struct Mill {
  var turnsPerFrame: Double
  var individuals: Int
  var frames: Int

  func phase(_ individual: Int, _ frame: Int) -> Double {
    2 * Double.pi * (turnsPerFrame * Double(frame) + Double(individual) / Double(individuals))
  }

  func velocity(_ individual: Int) -> VectorSeries {
    var series = VectorSeries(components: 3, count: frames)
    for t in 0..<frames {
      series[0, t] = -sin(phase(individual, t))
      series[1, t] = cos(phase(individual, t))
      series[2, t] = 0
    }
    return series
  }

  /// As a recording, radii from 3 to 5, ten frames a second.
  var recording: Recording {
    Recording(individuals: individuals, frames: frames, step: 0.1) { i, t in
      let radius = 3 + 2 * Double(i % 5) / 5
      let angle = phase(i, t)
      return (SIMD3(radius * cos(angle), radius * sin(angle), 0), SIMD3(-sin(angle), cos(angle), 0))
    }
  }
}
