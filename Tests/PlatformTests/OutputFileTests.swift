import Foundation
import Platform
import TestSupport
import Testing
import TrajectoryModel

@Suite struct OutputFileTests {
  @Test func appearsOnlyWhenCommitted() throws {
    let folder = try TemporaryFolder()
    let output = try TextOutput(folder.file("out.csv"), overwrite: false)
    try output.write("a,b\n")
    #expect(!FileManager.default.fileExists(atPath: folder.file("out.csv")))
    try output.commit()
    #expect(try folder.entries() == ["out.csv"])
    #expect(try String(contentsOfFile: folder.file("out.csv"), encoding: .utf8) == "a,b\n")
  }

  @Test func leavesNothingWhenAbandoned() throws {
    let folder = try TemporaryFolder()
    var output: TextOutput? = try TextOutput(folder.file("out.csv"), overwrite: false)
    try output?.write("half")
    output = nil
    #expect(try folder.entries().isEmpty)
  }

  @Test func neverOverwritesUnasked() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out.csv")
    try TextOutput(path, overwrite: false).commit()
    let refusal = KaditaError(
      .cannotCreate, "exists already", remedy: "use --force to overwrite it", path: path)
    #expect(throws: refusal) { _ = try TextOutput(path, overwrite: false) }
    try TextOutput(path, overwrite: true).commit()
  }

  @Test func doesNotOverwriteWhatAppearedMeanwhile() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("out.csv")
    let late = try TextOutput(path, overwrite: false)
    try TextOutput(path, overwrite: false).commit()
    #expect(throws: KaditaError.self) { try late.commit() }
  }

  @Test func namesAnUnwritableFolder() throws {
    #expect {
      _ = try TextOutput("/nonexistent/out.csv", overwrite: false)
    } throws: { error in
      "\(error)" == "/nonexistent/out.csv: cannot be created: No such file or directory; "
        + "choose another place with -o"
    }
  }
}
