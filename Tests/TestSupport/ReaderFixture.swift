import Foundation

/// An input of fixtures/tables or fixtures/arrays: the same school in every layout (see make.py there).
public struct ReaderFixture: Sendable, CustomStringConvertible {
  /// File or folder below fixtures.
  public var name: String
  /// The layout as which it is recognised.
  public var layout: String
  /// Names of the individuals.
  public var individuals: [String]
  /// Options of the command line that it needs.
  public var words: [String]
  /// Number of axes; the third one is 50 throughout.
  public var dimensions: Int
  /// Unit of its times; a frame lasts 0.04 of those in s or ps, else 1.
  public var timeUnit: String
  /// How tests name it.
  public var description: String { "\(name) as \(layout)" }

  /// Individuals in the school.
  public static let animals = 4
  /// Frames of the recording.
  public static let frames = 12

  /// Where an animal is; `nil` where it is missing.
  public static func place(_ animal: Int, _ frame: Int) -> SIMD2<Double>? {
    if animal == 2 && frame == 5 { return nil }
    let angle = 0.3 * Double(frame) + Double(animal)
    return SIMD2(
      100 + 10 * Double(animal) + 30 * cos(angle), 80 - 5 * Double(animal) + 20 * sin(angle))
  }

  /// The file or folder.
  public var path: String { Fixtures.path(name) }

  /// Whether it is an array, in a NetCDF or HDF5 file.
  public var isArray: Bool { name.hasPrefix("arrays/") }

  /// The files that it consists of.
  public var files: [String] {
    let folder = (path as NSString).deletingLastPathComponent
    if path.contains("*") { return Self.entries(folder) }
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    return isFolder.boolValue ? Self.entries(path) : [path]
  }

  private static func entries(_ folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { folder + "/" + $0 }
  }

  private static let fish = ["fish1", "fish2", "fish3", "fish4"]
  private static let numbers = ["1", "2", "3", "4"]
  private static let fromZero = ["0", "1", "2", "3"]
  private static let tracks = ["track_0", "track_1", "track_2", "track_3"]
  private static let files = ["fish0", "fish1", "fish2", "fish3"]
  private static let body = ["--point", "body"]
  private static let columns =
    "frame=0," + (1...4).map { "x\($0)=\(2 * $0 - 1),y\($0)=\(2 * $0)" }.joined(separator: ",")

  /// Every fixture.
  public static let all: [ReaderFixture] = [
    ReaderFixture("tables/long.csv", "long", fish),
    ReaderFixture("tables/long.csv.gz", "long", fish),
    ReaderFixture("tables/long-by-individual.csv", "long", fish),
    ReaderFixture("tables/decimal-comma.csv", "long", fish),
    ReaderFixture("tables/blanks.txt", "long", fish),
    ReaderFixture("tables/quoted.csv", "long", fish),
    ReaderFixture("tables/wide.csv", "wide", fish, time: "s"),
    ReaderFixture("tables/headerless.csv", "columns", numbers, ["--columns", columns]),
    ReaderFixture("tables/long.csv", "columns", fish, ["--columns", "frame=frame,id=id,x=x (mm),y=3"]),
    ReaderFixture("tables/idtrackerai-csv/trajectories.csv", "idtrackerai-csv", numbers, time: "s"),
    ReaderFixture("tables/idtrackerai-csv", "idtrackerai-csv", numbers, time: "s"),
    ReaderFixture("tables/idtrackerai-tidy/trajectories.csv", "idtrackerai-tidy", numbers, time: "s"),
    ReaderFixture("tables/idtracker.txt", "idtracker", numbers),
    ReaderFixture("tables/idtracker-no-header.txt", "idtracker", numbers),
    ReaderFixture("tables/trex", "trex", files),
    ReaderFixture("tables/trex/*.csv", "trex", files),
    ReaderFixture("tables/deeplabcut.csv", "deeplabcut-csv", fish, body),
    ReaderFixture("tables/sleap.csv", "sleap-csv", tracks, body),
    ReaderFixture("tables/fasttrack.txt", "fasttrack", fromZero),
    ReaderFixture("tables/trackr.csv", "trackr", numbers),
    ReaderFixture("tables/trackmate.csv", "trackmate", fromZero, time: "s"),
    ReaderFixture("arrays/dewi-kadita.nc", "dewi-kadita", fromZero, dimensions: 3, time: ""),
    ReaderFixture("arrays/kadita.nc", "kadita", fish, time: "s"),
    ReaderFixture("arrays/amber.nc", "amber", fromZero, dimensions: 3, time: "ps"),
    ReaderFixture("arrays/movement.nc", "movement", fish, body, time: "s"),
    ReaderFixture("arrays/idtrackerai.h5", "idtrackerai-h5", numbers, time: "s"),
    ReaderFixture("arrays/sleap.h5", "sleap-h5", fish, body),
    ReaderFixture("arrays/deeplabcut.h5", "deeplabcut-h5", fish, body),
    ReaderFixture("arrays/gnome.nc", "gnome", fromZero, time: "s"),
    ReaderFixture("arrays/gnome.nc.gz", "gnome", fromZero, time: "s"),
    ReaderFixture("arrays/cf-grid.nc", "cf-trajectory", fish, time: "s"),
    ReaderFixture("arrays/cf-contiguous.nc", "cf-trajectory", fish, time: "s"),
    ReaderFixture("arrays/cf-indexed.nc", "cf-trajectory", fish, time: "s"),
    ReaderFixture("arrays/other.nc", "netcdf", fromZero, ["--var", "x=east,y=north"]),
  ]

  private init(
    _ name: String, _ layout: String, _ individuals: [String], _ words: [String] = [], dimensions: Int = 2,
    time: String = "frame"
  ) {
    self.name = name
    self.layout = layout
    self.individuals = individuals
    self.words = words
    self.dimensions = dimensions
    timeUnit = time
  }
}
