import Glibc

/// The HDF5 library that the NetCDF library brings along, for what NetCDF itself cannot do.
///
/// Looked up by name at run time, so that nothing needs to be linked beside NetCDF. Called with the lock held.
enum HDF5Library {
  typealias Identifier = Int64
  private typealias SetPrinter =
    @convention(c) (Identifier, OpaquePointer?, UnsafeMutableRawPointer?) -> Int32
  typealias OpenFile = @convention(c) (UnsafePointer<CChar>, UInt32, Identifier) -> Identifier
  typealias OpenData = @convention(c) (Identifier, UnsafePointer<CChar>, Identifier) -> Identifier
  private typealias Get = @convention(c) (Identifier) -> Identifier
  private typealias Size = @convention(c) (Identifier) -> Int
  typealias Answer = @convention(c) (Identifier) -> Int32
  private typealias Read =
    @convention(c) (Identifier, Identifier, Identifier, Identifier, Identifier, UnsafeMutableRawPointer) ->
    Int32

  private typealias ChunkInfo =
    @convention(c) (
      Identifier, UnsafePointer<UInt64>, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt64>,
      UnsafeMutablePointer<UInt64>
    ) -> Int32
  private typealias ChunkCount =
    @convention(c) (Identifier, Identifier, UnsafeMutablePointer<UInt64>) -> Int32

  private static let setPrinter = function("H5Eset_auto2", as: SetPrinter.self)
  static let openFile = function("H5Fopen", as: OpenFile.self)
  static let openData = function("H5Dopen2", as: OpenData.self)
  private static let typeOf = function("H5Dget_type", as: Get.self)
  private static let sizeOf = function("H5Tget_size", as: Size.self)
  private static let isVariable = function("H5Tis_variable_str", as: Answer.self)
  private static let read = function("H5Dread", as: Read.self)
  static let closeFile = function("H5Fclose", as: Answer.self)
  static let closeData = function("H5Dclose", as: Answer.self)
  private static let closeType = function("H5Tclose", as: Answer.self)

  private static let chunkInfo = function("H5Dget_chunk_info_by_coord", as: ChunkInfo.self)
  private static let chunkCount = function("H5Dget_num_chunks", as: ChunkCount.self)

  private static let spaceOf = function("H5Dget_space", as: Get.self)
  private static let closeSpace = function("H5Sclose", as: Answer.self)

  static func function<Function>(_ name: String, as type: Function.Type) -> Function? {
    dlsym(nil, name).map { unsafeBitCast($0, to: type) }
  }

  /// HDF5 prints its errors unless told not to, and remembers that for each thread by itself.
  static func silence() { _ = setPrinter?(0, nil, nil) }

  /// The texts of a dataset of strings of fixed length; `nil` where they have lengths of their own.
  ///
  /// The NetCDF library up to 4.9.2 reads more than one such string beyond the end of its buffer, and the only one
  /// without an end.
  static func fixedTexts(_ path: String, _ dataset: String, count: Int) -> [String]? {
    guard let typeOf, let sizeOf, let isVariable, let read, let closeType else { return nil }
    return withDataset(path, dataset) { data in
      let type = typeOf(data)
      guard type >= 0 else { return nil }
      defer { _ = closeType(type) }
      let size = sizeOf(type)
      guard isVariable(type) == 0, size > 0, size < 1 << 16, count < 1 << 24 else { return nil }
      var bytes = [UInt8](repeating: 0, count: count * size)
      let status = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { read(data, type, 0, 0, 0, $0) } ?? -1
      }
      guard status >= 0 else { return nil }
      return (0..<count).map { index in
        String(decoding: bytes[index * size..<(index + 1) * size].prefix { $0 != 0 }, as: UTF8.self)
          .trimmingBlanks()
      }
    }
  }

  /// Where the chunks of a dataset lie in the file, in the order of their first dimension, along which alone there are
  /// several; `nil` where one is not there, or skips a filter.
  ///
  /// - Parameters:
  ///   - rank: number of dimensions.
  ///   - frames: length of a chunk along the first.
  ///   - number: how many chunks there should be.
  static func chunks(
    _ path: String, _ dataset: String, rank: Int, frames: Int, number: Int
  ) -> [(address: UInt64, size: UInt64)]? {
    guard let chunkInfo, let chunkCount, let spaceOf, let closeSpace else { return nil }
    return withDataset(path, dataset) { data in
      // Version 1.10 insists on a dataspace where later ones take H5S_ALL.
      let space = spaceOf(data)
      guard space >= 0 else { return nil }
      defer { _ = closeSpace(space) }
      var count: UInt64 = 0
      guard chunkCount(data, space, &count) >= 0, count == number else { return nil }
      var places: [(address: UInt64, size: UInt64)] = []
      var offset = [UInt64](repeating: 0, count: rank)
      for chunk in 0..<number {
        offset[0] = UInt64(chunk * frames)
        var (mask, address, size): (UInt32, UInt64, UInt64) = (0, 0, 0)
        guard chunkInfo(data, offset, &mask, &address, &size) >= 0, mask == 0, size > 0,
          address < 1 << 62, size < 1 << 62
        else { return nil }
        places.append((address, size))
      }
      return places
    }
  }

  /// Opens a dataset for reading; `nil` where it cannot be.
  private static func withDataset<Result>(
    _ path: String, _ dataset: String, _ body: (Identifier) -> Result?
  ) -> Result? {
    guard let openFile, let openData, let closeFile, let closeData else { return nil }
    let file = openFile(path, 0, 0)
    guard file >= 0 else { return nil }
    defer { _ = closeFile(file) }
    let data = openData(file, dataset, 0)
    guard data >= 0 else { return nil }
    defer { _ = closeData(data) }
    return body(data)
  }
}
