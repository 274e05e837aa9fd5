import Foundation
import TestSupport
import Testing

/// Schools of which some numbers do not exist: NaN and a warning's code in the summary, never a made-up value.
@Suite struct DegenerateSchoolTests {
  /// Coordinates without a common step, so that nothing is dithered.
  private static func place(_ fish: Int) -> (x: Double, y: Double) {
    ((40 * sin(Double(fish))).magnitude, (40 * cos(3 * Double(fish))).magnitude)
  }

  private func summary(
    fish: Int, options: [String] = [], _ position: (Int, Int) -> (x: Double, y: Double)
  ) throws -> (codes: Set<String>, metrics: [String: Double?], phase: String?) {
    let folder = try TemporaryFolder()
    var text = "frame,id,x,y\n"
    for frame in 0..<12 {
      for animal in 0..<fish {
        let (x, y) = position(frame, animal)
        text += "\(frame),\(animal),\(x),\(y)\n"
      }
    }
    try text.write(toFile: folder.file("school.csv"), atomically: true, encoding: .utf8)
    let outcome = try Command.run(["analyze", folder.file("school.csv"), "--json", "-q"] + options)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let warnings = try #require(object["warnings"] as? [[String: Any]])
    let metrics = try #require(object["metrics"] as? [String: [String: Any]])
    return (
      Set(warnings.compactMap { $0["code"] as? String }), metrics.mapValues { $0["mean"] as? Double },
      (object["phase"] as? [String: Any])?["label"] as? String
    )
  }

  private static let entropies = [
    "polarization_entropy_invariant", "school_cohesion_entropy_invariant",
    "angular_momentum_entropy_invariant",
    "nearest_neighbor_entropy_invariant", "velocity_correlation_entropy_invariant",
  ]

  @Test(arguments: [3, 5]) func tooFewIndividuals(fish: Int) throws {
    let found = try summary(fish: fish, options: ["--fps", "10"]) { frame, animal in
      let (x, y) = Self.place(animal)
      return (x + 0.37 * Double(frame), y)
    }
    #expect(found.codes.contains("too-few-individuals"))
    for name in Self.entropies { #expect(found.metrics[name] == .some(nil), "\(name)") }
  }

  @Test func allStill() throws {
    let found = try summary(fish: 30, options: ["--fps", "10"]) { Self.place($1) }
    #expect(found.codes.isSuperset(of: ["no-motion", "index-without-headings"]))
    #expect(found.phase == "undefined")
    for name in ["polarization_unbiased", "milling", "polarization_entropy_invariant", "mean_speed"] {
      #expect(found.metrics[name] == .some(nil), "\(name)")
    }
  }

  @Test func allAtOnePlace() throws {
    let found = try summary(fish: 30, options: ["--fps", "10"]) { frame, _ in
      (sin(Double(frame)), Double(frame + 1).squareRoot())
    }
    #expect(found.codes.contains("identical-positions"))
    for name in ["milling", "clark_evans", "school_shape_entropy_invariant"] {
      #expect(found.metrics[name] == .some(nil), "\(name)")
    }
  }

  @Test func percolating() throws {
    let found = try summary(fish: 100, options: ["--fps", "10", "--box", "40"]) { frame, animal in
      (
        4.0 * Double(animal % 10) + 0.0137 * Double(frame),
        4.0 * Double(animal / 10) + 0.3 * sin(Double(animal))
      )
    }
    #expect(found.codes.contains("percolating"))
    for name in ["milling", "radius_of_gyration", "school_shape_entropy_invariant"] {
      #expect(found.metrics[name] == .some(nil), "\(name)")
    }
  }

  @Test func unknownTimeUnit() throws {
    let move: (Int, Int) -> (x: Double, y: Double) = { frame, animal in
      let (x, y) = Self.place(animal)
      return (x + 0.37 * Double(frame), y)
    }
    #expect(try summary(fish: 12, move).codes.contains("unknown-time-unit"))
    #expect(try !summary(fish: 12, options: ["--fps", "10"], move).codes.contains("unknown-time-unit"))
  }

  @Test func aloneThroughout() throws {
    let found = try summary(fish: 1, options: ["--fps", "10"]) { frame, _ in (0.37 * Double(frame), 1) }
    #expect(found.codes.contains("fewer-than-two-present"))
    #expect(found.metrics.values.allSatisfy { $0 == nil })
    #expect(found.phase == "undefined")
  }
}
