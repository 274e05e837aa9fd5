import Studies
import Testing
import TrajectoryModel

@Suite struct StudyManifestTests {
  @Test func readsWhatASpreadsheetWrites() throws {
    let text =
      "\u{FEFF}Path,Group,Subject,fps,\"water, °C\"\r\nfish/a.csv, control ,t1,25,\"18,5\"\r\n\r\n"
      + "\"/data/b \"\"2\"\".nc\",treated,t2,,19\r\n"
    let entries = try StudyManifest.entries(text, path: "study/table.csv")
    #expect(
      entries == [
        StudyEntry(
          path: "study/fish/a.csv", group: "control", block: "t1", options: ["fps": "25"],
          covariates: ["water, °C": "18,5"]),
        StudyEntry(
          path: "/data/b \"2\".nc", group: "treated", block: "t2", covariates: ["water, °C": "19"]),
      ])
  }

  @Test func readsOtherSeparatorsAndDecimalCommas() throws {
    let semicolons = "path;group;fps;box;\r\na.csv;one;12,5;20.5 30 10;\r\n;;;;\r\n"
    let entries = try StudyManifest.entries(semicolons, path: "study.csv")
    #expect(
      entries == [StudyEntry(path: "a.csv", group: "one", options: ["fps": "12,5", "box": "20.5 30 10"])])
    #expect(try StudyManifest.entries("path\tgroup\na b.csv\tone\n", path: "m").map(\.path) == ["a b.csv"])
    #expect(try StudyManifest.entries("path\na.csv\n", path: "m", needsGroup: false).map(\.group) == [""])
  }

  @Test(arguments: [
    ("", "study.csv: is empty; give columns path and group"),
    ("path,condition\na,b\n", "study.csv:1: has no column 'group'; give columns path and group"),
    (
      "path,group\na\n",
      "study.csv:2:1: has 1 cells where the heading has 2; complete the row, and quote cells that hold the separator"
    ),
    ("path,group\na,x\n,y\n", "study.csv:3:1: has no path; fill in the cell"),
    ("path,group\n", "study.csv: names no recording; give a row a recording"),
    ("path,group\n\"a,x\n", "study.csv:2:1: has a quote that is never closed; close it"),
  ]) func saysWhatIsWrong(text: String, message: String) {
    let error = #expect(throws: KaditaError.self) { try StudyManifest.entries(text, path: "study.csv") }
    #expect(error?.description == message)
  }
}
