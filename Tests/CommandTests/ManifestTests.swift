import Foundation
import TestSupport
import Testing

/// One manifest for `kadita compare`, `analyze` and `classify`.
@Suite struct ManifestTests {
  private static let header = "\u{FEFF}path;group;fps;scale;unit;box;depth;columns;heading;Tank\r\n"

  /// Two recordings that need options of their own: a table without a heading, a school that has a depth.
  private func manifest(in folder: TemporaryFolder) throws -> String {
    try FileManager.default.createDirectory(atPath: folder.file("tracks"), withIntermediateDirectories: true)
    var headerless = ""
    for frame in 0..<40 {
      for fish in 0..<8 {
        let (x, y) = (Double(frame) + Double(fish * fish) / 7, Double(fish * 3 % 8) + Double(frame) / 9)
        headerless += "\(frame) \(fish) \(x) \(y)\n"
      }
    }
    try headerless.write(toFile: folder.file("tracks/a.txt"), atomically: true, encoding: .utf8)
    let swarm = Fixtures.path("states/swarm.nc")
    let text =
      Self.header + "tracks/a.txt;one;12,5;2;mm;200;;frame=0,id=1,x=2,y=3;;north\r\n"
      + "\(swarm);two;;;;;40;;;south\r\n"
    try text.write(toFile: folder.file("study.csv"), atomically: true, encoding: .utf8)
    return folder.file("study.csv")
  }

  @Test func everyColumnReachesItsRecording() throws {
    let folder = try TemporaryFolder()
    let manifest = try manifest(in: folder)
    let outcome = try Command.run(["analyze", "--manifest", manifest, "--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let documents = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(documents.count == 2)
    let input = try #require(documents[0]["input"] as? [String: Any])
    #expect(input["path"] as? String == folder.file("tracks/a.txt"))
    #expect((input["dt"] as? Double) == 1 / 12.5)
    #expect(input["length_unit"] as? String == "mm")
    #expect(input["box"] as? [Double] == [200, 200])
    let metrics = try #require(documents[1]["metrics"] as? [String: Any])
    let depth = try #require(metrics["depth_stratification_entropy_invariant"] as? [String: Any])
    #expect(depth["mean"] is Double)
    let classified = try Command.run(["classify", "--manifest", manifest])
    #expect(classified.status == 0)
    #expect(classified.output.split(separator: "\n").map { $0.prefix(6) } == ["a: hig", "swarm:"])
    let out = folder.file("out")
    #expect(try Command.run(["compare", "--manifest", manifest, "-q", "-o", out]).status == 0)
    let rows = try String(contentsOfFile: out + "/recordings.csv", encoding: .utf8).split(separator: "\n")
    #expect(rows[0].hasSuffix(",Tank") && rows[1].hasSuffix(",north") && rows[2].hasSuffix(",south"))
  }

  @Test func headingsComeFromTwoPoints() throws {
    let folder = try TemporaryFolder()
    let tracks = Fixtures.path("tables/deeplabcut.csv")
    try "path,heading\n\(tracks),head tail\n".write(
      toFile: folder.file("m.csv"), atomically: true, encoding: .utf8)
    let outcome = try Command.run(["analyze", "--manifest", folder.file("m.csv"), "--json"])
    let plain = try Command.run(["analyze", tracks, "--heading", "head,tail", "--json"])
    #expect(outcome.status == plain.status)
    // But for the command line in it, the same.
    #expect(outcome.output.drop { $0 != "]" } == plain.output.drop { $0 != "]" })
  }

  @Test(arguments: [
    ("path,group,fps\na,b,x\n", "2:3: has 'x' for fps; write a positive number"),
    ("path,group,scale\na,b,-1\n", "2:3: has '-1' for scale; write a positive number"),
    ("path,group,depth\na,b,0\n", "2:3: has '0' for depth; write a positive number"),
    (
      "path,group,box\na,b,1 2 3 4\n",
      "2:3: has '1 2 3 4' for box; write one edge, or one an axis, as in 20 or 20 30 10"
    ),
    ("path,group,columns\na,b,x\n", "2:3: has 'x' for columns; write pairs, as in frame=0,id=1,x=2,y=3"),
    ("path,group,heading\na,b,nose\n", "2:3: has 'nose' for heading; name two body points, as in head,tail"),
    ("path,group,Group\na,b,c\n", "1:3: has a second column 'Group'; keep one of them"),
    ("path,group,block,subject\na,b,c,d\n", "1:4: has a second column 'subject'; keep one of them"),
    (
      "path,group\na,b\n\na,b\n",
      "4: names the recording of line 2 again; a recording counts once: remove one of the rows"
    ),
    ("path,group,\na,b,c\n", "2:3: has 'c' in a column without a name; name the column"),
  ]) func mistakesHaveAPlace(text: String, message: String) throws {
    let folder = try TemporaryFolder()
    try text.write(toFile: folder.file("m.csv"), atomically: true, encoding: .utf8)
    for command in ["compare", "analyze", "classify"] {
      let outcome = try Command.run([command, "--manifest", folder.file("m.csv")])
      #expect(outcome.status == 65)
      #expect(outcome.errors == "kadita: \(folder.file("m.csv")):\(message)\n")
    }
  }

  @Test func inputsAndManifestExcludeEachOther() throws {
    for command in ["analyze", "classify"] {
      let both = try Command.run([command, "a.nc", "--manifest", "m.csv"])
      #expect(both.status == 64)
      #expect(
        both.errors.hasPrefix("kadita: name inputs or a --manifest, not both; see 'kadita \(command) --help'")
      )
      #expect(try Command.run([command]).status == 64)
    }
  }
}
