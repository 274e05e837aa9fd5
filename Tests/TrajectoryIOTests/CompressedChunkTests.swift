import Foundation
import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

/// Chunks compressed plane by plane are what the stock library reads, and no larger than its own.
@Suite struct CompressedChunkTests {
  private let folder: TemporaryFolder
  private static let individuals = 300

  init() throws { folder = try TemporaryFolder() }

  /// Kinds of recordings, whose planes differ: noise, a school that drifts, one that stands still, whole pixels,
  /// two decimals, nothing at all.
  enum Kind: CaseIterable { case noise, drift, still, pixels, decimals, missing }

  private func numbers(_ kind: Kind, frames: Int) -> [Double] {
    var state: UInt64 = 9
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return 25 * Double(state >> 11) * 0x1p-53
    }
    let width = 3 * Self.individuals
    switch kind {
    case .noise: return (0..<frames * width).map { _ in next() }
    case .drift:
      var school = (0..<width).map { _ in next() }
      return (0..<frames).flatMap { _ in
        for i in school.indices { school[i] += 0.004 * (next() - 12.5) }
        return school
      }
    case .still:
      let school = (0..<width).map { _ in next() }
      return (0..<frames).flatMap { _ in school }
    case .pixels: return (0..<frames * width).map { _ in (40 * next()).rounded() }
    case .decimals: return (0..<frames * width).map { _ in (100 * next()).rounded() / 100 }
    case .missing: return [Double](repeating: .nan, count: frames * width)
    }
  }

  private func write(
    _ numbers: [Double], to path: String, _ precision: RecordingDescription.Precision, piece: Int = 7,
    threads: Int = 1
  ) throws {
    let width = 3 * Self.individuals
    let frames = numbers.count / width
    var description = RecordingDescription(
      individuals: (0..<Self.individuals).map(String.init), dimensions: 3, domain: .open,
      hasVelocities: true, timeStep: 1, precision: precision)
    description.threads = threads
    let writer = try CanonicalWriter(path, description)
    // In pieces that do not end where chunks do.
    for first in stride(from: 0, to: frames, by: piece) {
      let rows = first..<min(first + piece, frames)
      let part = Array(numbers[rows.lowerBound * width..<rows.upperBound * width])
      try writer.append(
        FrameBlock(
          individuals: Self.individuals, dimensions: 3, frames: Array(rows), times: rows.map(Double.init),
          positions: part, velocities: part.map { -$0 }))
    }
    try writer.finish()
  }

  @Test(arguments: Kind.allCases, [RecordingDescription.Precision.float64, .float32])
  func theStockLibraryReadsThem(kind: Kind, precision: RecordingDescription.Precision) throws {
    // More than two chunks of 1 MiB, the last one not full.
    let original = numbers(kind, frames: precision == .float64 ? 331 : 640)
    let path = folder.file("chunks.nc")
    try write(original, to: path, precision)
    let file = try NetCDFFile(path: path)
    for (name, sign) in [("position", 1.0), ("velocity", -1)] {
      let variable = try #require(file.variable(name))
      let found = try file.numbers(variable)
      let expected = original.map { precision == .float64 ? sign * $0 : Double(Float(sign * $0)) }
      #expect(found.count == expected.count)
      #expect(zip(found, expected).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN })
    }
  }

  @Test(arguments: [1, 200], [2, 5])
  func threadsMakeNoDifference(piece: Int, threads: Int) throws {
    let original = numbers(.drift, frames: 331)
    let (one, many) = (folder.file("one.nc"), folder.file("many.nc"))
    try write(original, to: one, .float64, piece: piece)
    try write(original, to: many, .float64, piece: piece, threads: threads)
    #expect(try Data(contentsOf: URL(filePath: one)) == Data(contentsOf: URL(filePath: many)))
  }

  @Test(arguments: Kind.allCases)
  func theyAreNoLargerThanThoseOfTheLibrary(kind: Kind) throws {
    let original = numbers(kind, frames: 290)
    let width = 3 * Self.individuals
    let ours = folder.file("ours.nc")
    try write(original, to: ours, .float64)
    let theirs = folder.file("theirs.nc")
    let output = try NetCDFOutput(theirs, overwrite: false)
    try output.defineDimension("time", nil)
    try output.defineDimension("number", width)
    for name in ["position", "velocity"] {
      try output.defineVariable(
        name, .float64, ["time", "number"], storage: NetCDFStorage(chunks: [145, width], deflate: 4))
      try output.write(
        original.map { name == "position" ? $0 : -$0 }, to: name, start: [0, 0], count: [290, width])
    }
    try output.finish()
    func size(_ path: String) throws -> Int {
      try #require(FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
    }
    // What else there is in a file takes some kilobytes; the aim is two per cent above level 4.
    #expect(try Double(size(ours)) < 1.02 * Double(size(theirs)) + 40_000)
  }
}
