import Glibc
import Platform
import Testing
import TrajectoryModel

@Suite struct OutputFileTests {
  @Test func appearsOnlyWhenCommitted() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/out.csv"
      let output = try TextOutput(path, overwrite: false)
      try output.write("a,b\n")
      #expect(access(path, F_OK) != 0)
      try output.commit()
      #expect(entries(of: folder) == ["out.csv"])
    }
  }

  @Test func leavesNothingWhenAbandoned() throws {
    try withTemporaryFolder { folder in
      var output: TextOutput? = try TextOutput(folder + "/out.csv", overwrite: false)
      try output?.write("half")
      output = nil
      #expect(entries(of: folder).isEmpty)
    }
  }

  @Test func neverOverwritesUnasked() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/out.csv"
      try TextOutput(path, overwrite: false).commit()
      let refusal = KaditaError(
        .cannotCreate, "exists already", remedy: "use --force to overwrite it", path: path)
      #expect(throws: refusal) {
        _ = try TextOutput(path, overwrite: false)
      }
      try TextOutput(path, overwrite: true).commit()
    }
  }

  @Test func doesNotOverwriteWhatAppearedMeanwhile() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/out.csv"
      let late = try TextOutput(path, overwrite: false)
      try TextOutput(path, overwrite: false).commit()
      #expect(throws: KaditaError.self) { try late.commit() }
    }
  }

  @Test func namesAnUnwritableFolder() throws {
    #expect(throws: KaditaError.self) { _ = try TextOutput("/nonexistent/out.csv", overwrite: false) }
  }

  private func withTemporaryFolder(_ body: (String) throws -> Void) throws {
    var template = Array("/tmp/kadita-test-XXXXXX".utf8CString)
    let created = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress) }
    let folder = try #require(created.map { String(cString: $0) })
    defer {
      for entry in entries(of: folder) { unlink(folder + "/" + entry) }
      rmdir(folder)
    }
    try body(folder)
  }

  private func entries(of folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
