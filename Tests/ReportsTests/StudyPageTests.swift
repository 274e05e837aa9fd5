import Reports
import Studies
import TestSupport
import Testing
import TrajectoryModel

/// The page of a comparison.
@Suite struct StudyPageTests {
  static func page(_ recordings: [RecordingMeasures]) throws -> PageText {
    let folder = try TemporaryFolder()
    let provenance = Provenance(version: "0", command: ["kadita", "compare"], sha256: nil)
    try StudyPage.write(
      StudyComparison(recordings), provenance, to: folder.file("page.html"), overwrite: false)
    return PageText(try String(contentsOfFile: folder.file("page.html"), encoding: .utf8))
  }

  /// Recordings of a group whose measure has these values.
  static func group(_ name: String, _ values: [Double], metric: String = "milling") -> [RecordingMeasures] {
    values.enumerated().map { index, value in
      RecordingMeasures(
        StudyEntry(path: "\(name)-\(index).nc", group: name),
        values: [RecordingMeasures.Value(name: metric, mean: value)])
    }
  }

  @Test func saysWhatDiffers() throws {
    let calm = Self.group("calm", [0.1, 0.12, 0.11, 0.13, 0.09, 0.1, 0.14])
    let wild = Self.group("wild", [0.8, 0.82, 0.81, 0.83, 0.79, 0.8, 0.84])
    let page = try Self.page(calm + wild)
    #expect(page.has("wild differs from calm in 1 of 1 measures: milling (higher)"))
    for part in ["verdict", "effects", "measures", "comparisons", "recordings", "warnings", "provenance"] {
      #expect(page.has("<section id=\"\(part)\""), "\(part)")
    }
    // A mark for every recording, with its name.
    #expect(page.parts("<title>calm-").count == 8)
  }

  @Test func saysWhenNothingCouldHaveBeenFound() throws {
    let page = try Self.page(Self.group("a", [0.1, 0.2]) + Self.group("b", [0.8, 0.9]))
    #expect(page.has("None of 1 measure differs between b and a."))
    #expect(page.has("no difference, however large, could have been found"))
  }

  @Test func failuresAndNamesAreText() throws {
    let evil = "<script>x</script>\"&'🐟"
    let failed = RecordingMeasures(
      StudyEntry(path: evil, group: evil), failure: KaditaError(.unusableInput, evil, path: evil))
    let page = try Self.page(Self.group("a", [0.1, 0.2], metric: evil) + [failed])
    #expect(page.has("cannot be compared: a group has no recording that could be read."))
    #expect(!page.has("<script>x"))
    #expect(page.has("&lt;script&gt;x&lt;/script&gt;&quot;&amp;&#39;🐟"))
    #expect(page.isBalanced)
  }
}
