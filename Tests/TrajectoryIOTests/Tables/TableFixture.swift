import Foundation
import TestSupport
import Testing
import TrajectoryIO

/// A table of fixtures/tables: the same school in every layout (see make.py there).
struct TableFixture: Sendable, CustomTestStringConvertible {
  var name: String
  var layout: String
  var individuals: [String]
  var options = ReaderOptions()
  var testDescription: String { "\(name) as \(layout)" }

  static let animals = 4
  static let frames = 12

  /// Where an animal is; `nil` where it is missing.
  static func place(_ animal: Int, _ frame: Int) -> SIMD2<Double>? {
    if animal == 2 && frame == 5 { return nil }
    let angle = 0.3 * Double(frame) + Double(animal)
    return SIMD2(
      100 + 10 * Double(animal) + 30 * cos(angle), 80 - 5 * Double(animal) + 20 * sin(angle))
  }

  /// The file or folder.
  var path: String { Fixtures.path("tables/" + name) }

  /// The files that it consists of.
  var files: [String] {
    guard path.hasSuffix("trex") else { return [path] }
    return (0..<Self.animals).map { path + "/school_fish\($0).csv" }
  }

  private static let fish = ["fish1", "fish2", "fish3", "fish4"]
  private static let numbers = ["1", "2", "3", "4"]
  private static let columns = Dictionary(
    uniqueKeysWithValues: [("frame", "0")]
      + (1...4).flatMap { [("x\($0)", "\(2 * $0 - 1)"), ("y\($0)", "\(2 * $0)")] })

  /// Every table.
  static let all: [TableFixture] = [
    TableFixture("long.csv", "long", fish),
    TableFixture("long.csv.gz", "long", fish),
    TableFixture("long-by-individual.csv", "long", fish),
    TableFixture("decimal-comma.csv", "long", fish),
    TableFixture("blanks.txt", "long", fish),
    TableFixture("quoted.csv", "long", fish),
    TableFixture("wide.csv", "wide", fish),
    TableFixture("headerless.csv", "columns", numbers) { $0.columns = columns },
    TableFixture("long.csv", "columns", fish) {
      $0.columns = ["frame": "frame", "id": "id", "x": "x (mm)", "y": "3"]
    },
    TableFixture("idtrackerai-csv/trajectories.csv", "idtrackerai-csv", numbers),
    TableFixture("idtrackerai-csv", "idtrackerai-csv", numbers),
    TableFixture("idtrackerai-tidy/trajectories.csv", "idtrackerai-tidy", numbers),
    TableFixture("idtracker.txt", "idtracker", numbers),
    TableFixture("idtracker-no-header.txt", "idtracker", numbers),
    TableFixture("trex", "trex", ["fish0", "fish1", "fish2", "fish3"]),
    TableFixture("trex/*.csv", "trex", ["fish0", "fish1", "fish2", "fish3"]),
    TableFixture("deeplabcut.csv", "deeplabcut-csv", fish) { $0.point = "body" },
    TableFixture("sleap.csv", "sleap-csv", ["track_0", "track_1", "track_2", "track_3"]) {
      $0.point = "body"
    },
    TableFixture("fasttrack.txt", "fasttrack", ["0", "1", "2", "3"]),
    TableFixture("trackr.csv", "trackr", numbers),
    TableFixture("trackmate.csv", "trackmate", ["0", "1", "2", "3"]),
  ]

  private init(
    _ name: String, _ layout: String, _ individuals: [String],
    _ options: (inout ReaderOptions) -> Void = { _ in }
  ) {
    self.name = name
    self.layout = layout
    self.individuals = individuals
    options(&self.options)
  }
}
