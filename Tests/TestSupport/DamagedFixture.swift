import Foundation

/// A copy of a fixture, one of whose files can be damaged.
public final class DamagedFixture {
  /// What was copied.
  public let fixture: ReaderFixture
  /// Name of the file that is damaged.
  public let file: String
  /// Its bytes as they should be.
  public let bytes: [UInt8]
  private let folder: TemporaryFolder

  private init(_ fixture: ReaderFixture, _ index: Int) throws {
    let files = fixture.files
    let folder = try TemporaryFolder()
    for path in files {
      try FileManager.default.copyItem(
        atPath: path, toPath: folder.file((path as NSString).lastPathComponent))
    }
    file = (files[index] as NSString).lastPathComponent
    bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: files[index])))
    self.fixture = fixture
    self.folder = folder
  }

  /// A copy for each file of a fixture.
  public static func each(of fixture: ReaderFixture) throws -> [DamagedFixture] {
    try fixture.files.indices.map { try DamagedFixture(fixture, $0) }
  }

  /// About so many places in the file, the first bytes and the last among them.
  public func places(_ count: Int) -> [Int] {
    guard count < bytes.count else { return Array(1..<bytes.count) }
    return (0..<count).map { 1 + $0 * (bytes.count - 2) / max(1, count - 1) }
  }

  /// Puts other bytes in the place of the file; returns the input to open.
  public func write(_ bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.file(file)))
    return fixture.files.count > 1 ? folder.path : folder.file(file)
  }
}
