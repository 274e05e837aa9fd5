import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// A third-party recording beside the independent numbers of its entry in `EXPECTED.json`.
struct RecordedComparison {
  /// A number beside the one that it has to be.
  struct Number {
    var key: String
    var found: Double
    var wanted: Double
    var tolerance: Double
  }

  /// Where an entry's number does not follow from its own definition: recomputed with scipy's cKDTree from the file's
  /// longitudes and latitudes (the entry has 515.5466).
  private static let corrections = ["nc_openoil": ["mean_nnd": 532.3583681901864]]

  /// Every number of the entry, found with its options.
  let numbers: [Number]
  /// The options as they are typed.
  let options: String

  init(_ subject: RecordedInput) throws {
    let expected = try #require(ExpectedEntry.all[subject.entry])
    options = expected.words.joined(separator: " ")
    var readerOptions = ReaderOptions(words: expected.words)
    // SLEAP's own file does not know the frame rate that movement was told.
    if subject.input.hasPrefix("sleap/") { readerOptions.framesPerSecond = 50 }
    let source = try ReaderRegistry.open(subject.path, options: readerOptions)
    let published = try OrderSeries(source, movingOnly: false)
    let moving = try OrderSeries(source, movingOnly: true)
    // The tolerances are those of the README beside the recordings; movement stores 32 bits.
    let exact = subject.input.hasPrefix("movement/") ? 1e-7 : 1e-9
    var found: [String: (value: Double, tolerance: Double)] = [
      "N": (Double(source.info.individuals.count), 0), "T": (Double(source.info.frameCount), 0),
      "D": (Double(source.info.dimensions), 0),
      // Printed with six decimals.
      "missing_fraction": (moving.missing, 5.1e-7), "mean_speed": (moving.meanSpeed, 2e-6),
      "mean_nnd": (moving.meanNearestDistance, 2e-6),
      "signed_M_mean": (OrderSeries.mean(moving.signedRotation), 2e-6),
      "frac_polar": (moving.share { $0 > 0.65 && $1 < 0.35 }, 1e-4),
      "frac_mill": (moving.share { $0 < 0.35 && $1 > 0.65 }, 1e-4),
      "frac_swarm": (moving.share { $0 < 0.35 && $1 < 0.35 }, 1e-4),
      "moving_frames": (Double(moving.frames.count), 0),
      "published_frames_used": (Double(published.frames.count), 0),
      "first_used_frame_index": (Double(moving.frames.first ?? -1), 0),
      "moving_P_first": (moving.polarization.first ?? .nan, 2e-6),
      "moving_M_first": (moving.rotation.first ?? .nan, 2e-6),
    ]
    found["frac_transition"] = (
      1 - ["frac_polar", "frac_mill", "frac_swarm"].reduce(0) { $0 + (found[$1]?.value ?? .nan) }, 1e-4
    )
    for (name, series, tolerance) in [("moving", moving, 2e-6), ("published", published, exact)] {
      let middle = series.frames.count / 2
      for (order, values) in [("P", series.polarization), ("M", series.rotation)] {
        found["\(name)_\(order)_mean"] = (OrderSeries.mean(values), tolerance)
        found["\(name)_\(order)_sd"] = (OrderSeries.deviation(values), tolerance)
        found["\(name)_\(order)_mid"] = (values.isEmpty ? .nan : values[middle], tolerance)
      }
      let frame = series.frames.isEmpty ? -1 : series.frames[middle]
      found[name == "moving" ? "mid_frame_index" : "published_mid"] = (Double(frame), 0)
    }
    let wanted = expected.numbers.merging(Self.corrections[subject.entry] ?? [:]) { $1 }
    numbers = try wanted.sorted { $0.key < $1.key }.map { key, wanted in
      let (value, tolerance) = try #require(found[key], "nothing computes \(key)")
      return Number(key: key, found: value, wanted: wanted, tolerance: tolerance)
    }
  }

  /// The largest difference among the keys that begin with one of these, to one digit; `–` where there are none.
  func largestDifference(_ prefixes: [String]) -> String {
    let chosen = numbers.filter { number in prefixes.contains { number.key.hasPrefix($0) } }
    guard let largest = chosen.map({ abs($0.found - $0.wanted) }).max() else { return "–" }
    return largest == 0 ? "0" : Self.oneDigit(largest)
  }

  private static func oneDigit(_ number: Double) -> String {
    var (digit, exponent) = (number, 0)
    while digit < 0.95 {
      digit *= 10
      exponent -= 1
    }
    return "\(Int(digit.rounded()))e\(exponent)"
  }
}
