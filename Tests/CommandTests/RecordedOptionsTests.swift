import Foundation
import TestSupport
import Testing

/// The options for lab data, each as it is typed, on the made school of fixtures/tables and fixtures/arrays.
@Suite("Options for recordings of trackers")
struct RecordedOptionsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func info(_ words: [String]) throws -> [String: Any] {
    let outcome = try Command.run(["info", "--json"] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func refusal(_ words: [String], status: Int32 = 65) throws -> String {
    let outcome = try Command.run(["info"] + words)
    #expect(outcome.status == status)
    return outcome.errors
  }

  private func warnings(_ object: [String: Any]) -> [String] {
    (object["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
  }

  /// Rows of `kadita analyze --individuals`, without the header.
  private func individuals(_ words: [String]) throws -> [[Substring]] {
    let outcome = try Command.run(["analyze", "-q", "--individuals", "--force", "-o", folder.path] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let name = try #require(folder.entries().first { $0.hasSuffix(".individuals.csv") })
    let text = try String(contentsOfFile: folder.file(name), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  private func write(_ text: String, _ name: String = "t.csv") throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file(name)))
    return folder.file(name)
  }

  @Test func minConfidence() throws {
    let table = try write("frame,id,x,y,likelihood\n0,a,1,2,0.9\n0,b,3,4,0.5\n1,a,2,2,0.9\n1,b,4,4,0.95\n")
    #expect(try info([table])["missing_fraction"] as? Double == 0)
    #expect(try info([table, "--min-confidence", "0.8"])["missing_fraction"] as? Double == 0.25)
    #expect(
      try refusal(["fixtures/tables/long.csv", "--min-confidence", "0.5"])
        == "kadita: fixtures/tables/long.csv: has no column that says how sure the tracker was; "
        + "leave out --min-confidence\n")
    #expect(try refusal(["x", "--min-confidence", "90"], status: 64).contains("a number from 0 to 1"))
  }

  /// idtracker.ai's wide csv has its probabilities in a second file.
  @Test func minConfidenceOfIdtracker() throws {
    let table = try write("seconds,x1,y1,x2,y2\n0,1,2,3,4\n0.04,2,3,4,5\n0.08,3,4,5,6\n", "trajectories.csv")
    let missing = try refusal([table, "--min-confidence", "0.8"])
    #expect(missing.contains("has no id_probabilities.csv beside it"))
    let beside = "id_probabilities.csv"
    _ = try write("seconds,id_probabilities1,id_probabilities2\n0,1,0.5\n0.04,nan,0.8\n0.08,0.79,1\n", beside)
    // One too small for each animal; what is not known stays.
    #expect(try info([table, "--min-confidence", "0.8"])["missing_fraction"] as? Double == 2.0 / 6)
    _ = try write("seconds,id_probabilities1,id_probabilities2\n0,1,0.5\n", beside)
    #expect(
      try refusal([table, "--min-confidence", "0.8"]).contains("has 1 frames where the positions have 3"))
    _ = try write("seconds,id_probabilities1\n0,1\n", beside)
    #expect(try refusal([table, "--min-confidence", "0.8"]).contains("the probabilities of 2 individuals"))
  }

  @Test func exclude() throws {
    let object = try info(["fixtures/tables/long.csv", "--exclude", "fish2", "--exclude", "fish4"])
    #expect(object["individuals"] as? [String] == ["fish1", "fish3"])
    #expect(
      try refusal(["fixtures/tables/long.csv", "--exclude", "fihs2"], status: 64)
        == "kadita: fixtures/tables/long.csv: there is no individual named fihs2; "
        + "choose from fish1, fish2, fish3, fish4\n")
  }

  @Test(arguments: ["tables/deeplabcut.csv", "tables/sleap.csv", "arrays/movement.nc", "arrays/sleap.h5"])
  func point(_ name: String) throws {
    let input = "fixtures/" + name
    let body = try individuals([input, "--point", "body"])
    let head = try individuals([input, "--point", "head"])
    let (x, other) = (try #require(Double(body[0][3])), try #require(Double(head[0][3])))
    #expect(abs(other - x - 2) < 1e-9)
    #expect(try refusal([input]).contains(" body points and none was chosen: head, body, tail"))
    #expect(try refusal([input, "--point", "hea"]).contains("did you mean head?"))
  }

  @Test(arguments: ["tables/deeplabcut.csv", "arrays/movement.nc", "arrays/deeplabcut.h5"])
  func heading(_ name: String) throws {
    let rows = try individuals(["fixtures/" + name, "--heading", "head,tail"])
    // Present in every frame but the lost one, the first and the last included; heading along x.
    #expect(rows.count == 12 * 4 - 1)
    #expect(rows.allSatisfy { Double($0[5]) == 1 && Double($0[6]) == 0 })
    #expect(try info(["fixtures/" + name, "--heading", "head,tail"])["velocity"] as? String == "heading")
  }

  @Test func bodyLengths() throws {
    let input = "fixtures/tables/idtrackerai-csv"
    let object = try info([input, "--unit", "BL"])
    #expect(object["length_unit"] as? String == "body_length")
    let (plain, scaled) = (try individuals([input]), try individuals([input, "--unit", "BL"]))
    let (x, lengths) = (try #require(Double(plain[0][3])), try #require(Double(scaled[0][3])))
    #expect(abs(x / lengths - 12.5) < 1e-12)
    #expect(
      try refusal(["fixtures/tables/long.csv", "--unit", "BL"], status: 64)
        == "kadita: fixtures/tables/long.csv: does not know the body length of its animals; "
        + "give --scale LENGTH_PER_UNIT with --unit BL\n")
  }

  @Test func axes() throws {
    let input = "fixtures/arrays/dewi-kadita.nc"
    #expect(try info([input])["dimensions"] as? Int == 3)
    #expect(try info([input, "--axes", "x,y"])["dimensions"] as? Int == 2)
    #expect(
      try refusal(["fixtures/tables/long.csv", "--axes", "x,z"]).contains("has no axis z; use --axes x,y"))
  }

  @Test func resample() throws {
    let table = try write("t,id,x,y\n0,a,0,0\n1,a,10,0\n2.5,a,25,0\n4.1,a,41,0\n9.2,a,92,0\n")
    let object = try info([table])
    #expect(object["dt"] is NSNull)
    // The mean step is what it suggests.
    let options = (object["suggestions"] as? [[String: Any]] ?? []).compactMap { $0["option"] as? String }
    #expect(options.contains("--resample 2.3"))
    let even = try info([table, "--resample", "1.5"])
    #expect(even["dt"] as? Double == 1.5 && even["frames"] as? Int == 7)
  }

  @Test func columns() throws {
    let table = try write("0,5,1,2,8\n0,6,3,4,8\n1,5,2,3,8\n1,6,4,5,8\n")
    let message = try refusal([table])
    #expect(message.hasSuffix("for instance --columns frame=0,id=1,x=2,y=3\n"))
    #expect(
      try info([table, "--columns", "frame=0,id=1,x=2,y=3"])["individuals"] as? [String] == ["5", "6"])
    // What the message proposes fits the table that it is about.
    let wide = try refusal(["fixtures/tables/headerless.csv"])
    #expect(wide.hasSuffix("for instance --columns frame=0,x1=1,y1=2,x2=3,y2=4,x3=5,y3=6,x4=7,y4=8\n"))
  }

  @Test func maxGap() throws {
    let input = "fixtures/tables/long.csv"
    #expect(try info([input])["gaps"] as? Int == 1)
    let filled = try info([input, "--max-gap", "1"])
    #expect(filled["missing_fraction"] as? Double == 0)
    #expect(warnings(filled) == ["interpolated"])
    let outcome = try Command.run(["spectra", input, "--max-gap", "1", "--json"])
    let spectra = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    #expect(spectra?["interpolated_share"] as? Double == 1.0 / 48)
  }

  /// One jump is reported once, and no velocity reaches across it.
  @Test func maxSpeed() throws {
    let rows = (0..<20).map { "\($0),a,\($0 + ($0 >= 10 ? 500 : 0)),0\n\($0),b,\($0),5\n" }
    let table = try write("frame,id,x,y\n" + rows.joined())
    let plain = try info([table])
    #expect(warnings(plain) == ["suspected-swaps"])
    let options = (plain["suggestions"] as? [[String: Any]] ?? []).compactMap { $0["option"] as? String }
    #expect(options.contains { $0.hasPrefix("--max-speed 10") })
    func run(_ words: [String]) throws -> [String: Any] {
      let outcome = try Command.run(["analyze", table, "--json"] + words)
      return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    }
    #expect(
      warnings(try run(["--max-speed", "20"])).filter { $0 == "suspected-swaps" || $0 == "jump" }.count == 1)
    let speeds = try individuals([table, "--max-speed", "20"]).compactMap { Double($0[5]) }
    #expect(speeds.allSatisfy { $0 == 1 || $0.isNaN })
    #expect(try individuals([table]).contains { Double($0[5]) ?? 0 > 100 })
  }

  /// NetCDF-3 inside gzip is read; the HDF5 library cannot open what has no name.
  @Test func compressedArrays() throws {
    let scratch = ["TMPDIR": folder.path]
    let digests = try ["", ".gz"].map { ending in
      try Command.run(["info", "--digest", "fixtures/arrays/gnome.nc\(ending)"], environment: scratch).output
        .split(separator: " ").first
    }
    #expect(digests[0] != nil && digests[0] == digests[1])
    #expect(try folder.entries().isEmpty)
    #expect(
      try refusal(["fixtures/arrays/kadita.nc.gz"])
        == "kadita: fixtures/arrays/kadita.nc.gz: is gzip around an HDF5 file, which the HDF5 library opens by a name "
        + "only; gunzip it first; nccopy -d 1 makes it small in itself\n")
  }
}
