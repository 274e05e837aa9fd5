import TrajectoryModel

/// The header of a classic NetCDF file, read as far as needed to know where its data ends.
///
/// The NetCDF Classic Format Specification (CDF-1, CDF-2 and CDF-5).
struct ClassicHeader {
  private var bytes: [UInt8]
  private var position = 4
  private let wide: Bool
  private let offsetWidth: Int
  /// What no classic file can say, and the NetCDF library dies of.
  private var fault: String?

  /// Where the last value of the file ends, in bytes, from its header.
  ///
  /// Throws `.unusableInput` where a variable or an attribute is of no known type, or a variable has the unlimited
  /// dimension in second place.
  static func dataEnd(path: String, size: Int) throws(KaditaError) -> Int {
    // Headers are short; one that does not fit is read again with more.
    var length = 1 << 16
    while true {
      let bytes = try FileSystem.head(of: path, count: min(length, size))
      guard bytes.count > 4 else { return 8 }
      var header = ClassicHeader(bytes)
      let end = header.dataEnd()
      if let fault = header.fault {
        throw KaditaError(
          .unusableInput, "is damaged: \(fault)", remedy: "copy or download the file again", path: path)
      }
      if let end { return end }
      // All of the file is header, and more of it was expected.
      guard bytes.count < size else { return size + 1 }
      length *= 8
    }
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    wide = bytes[3] == 5
    offsetWidth = bytes[3] == 1 ? 4 : 8
  }

  /// `nil` where the bytes end before the header does.
  private mutating func dataEnd() -> Int? {
    guard let recordField = integer(wide ? 8 : 4), let lengths = dimensions() else { return nil }
    guard attributes(), let _ = integer(4), let variableCount = count() else { return nil }
    var end = position
    var recordSize = 0
    var recordVariables: [(begin: Int, size: Int)] = []
    for _ in 0..<variableCount {
      guard name(), let rank = count(), rank <= 1024 else { return nil }
      var ids: [Int] = []
      for _ in 0..<rank {
        guard let id = integer(wide ? 8 : 4) else { return nil }
        ids.append(id)
      }
      guard attributes(), let type = integer(4), integer(wide ? 8 : 4) != nil,
        let begin = integer(offsetWidth)
      else { return nil }
      guard Self.types.contains(type) else {
        fault = "a variable has the type \(type), which NetCDF does not have"
        return nil
      }
      let isRecord = ids.first.map { lengths.indices.contains($0) && lengths[$0] == 0 } ?? false
      var size = Self.width(ofType: type)
      for id in ids.dropFirst(isRecord ? 1 : 0) where lengths.indices.contains(id) {
        if lengths[id] == 0 {
          fault = "a variable has a dimension without a length"
          return nil
        }
        size = size.multipliedReportingOverflow(by: lengths[id]).partialValue
      }
      if isRecord {
        recordVariables.append((begin, size))
        recordSize &+= (size &+ 3) & ~3
      } else if size > 0 {
        end = max(end, begin &+ size)
      }
    }
    // A single record variable is not padded.
    if recordVariables.count == 1 { recordSize = recordVariables[0].size }
    let records = recordField
    // All ones: written as a stream, the number of records follows from the length.
    if records > 0, records != (wide ? Int(Int64(-1)) : 0xFFFF_FFFF) {
      for variable in recordVariables where variable.size > 0 {
        let last = (records - 1).multipliedReportingOverflow(by: recordSize).partialValue
        end = max(end, variable.begin &+ last &+ variable.size)
      }
    }
    return end
  }

  private static let types = 1...11

  private static func width(ofType type: Int) -> Int {
    switch type {
    case 3, 9: 2
    case 4, 5, 8: 4
    case 6, 10, 11: 8
    default: 1
    }
  }

  private mutating func integer(_ width: Int) -> Int? {
    guard position + width <= bytes.count else { return nil }
    var value: UInt64 = 0
    for index in position..<position + width { value = value << 8 | UInt64(bytes[index]) }
    position += width
    return Int(truncatingIfNeeded: value)
  }

  /// A number of elements; `nil` also where it is impossible.
  private mutating func count() -> Int? {
    guard let value = integer(wide ? 8 : 4), value >= 0 else { return nil }
    return value
  }

  private mutating func skip(_ length: Int) -> Bool {
    let (next, overflow) = position.addingReportingOverflow((length &+ 3) & ~3)
    guard length >= 0, !overflow, next <= bytes.count else { return false }
    position = next
    return true
  }

  private mutating func name() -> Bool {
    guard let length = count() else { return false }
    // The library copies a longer one beyond the end of the buffer that it asks for.
    guard length <= 256 else {
      fault = "a name is longer than the 256 bytes that NetCDF allows"
      return false
    }
    return skip(length)
  }

  private mutating func dimensions() -> [Int]? {
    guard integer(4) != nil, let number = count() else { return nil }
    var lengths: [Int] = []
    for _ in 0..<number {
      guard name(), let length = integer(wide ? 8 : 4) else { return nil }
      lengths.append(length)
    }
    return lengths
  }

  private mutating func attributes() -> Bool {
    guard integer(4) != nil, let number = count() else { return false }
    for _ in 0..<number {
      guard name(), let type = integer(4), let length = count() else { return false }
      guard Self.types.contains(type) else {
        fault = "an attribute has the type \(type), which NetCDF does not have"
        return false
      }
      let (size, overflow) = length.multipliedReportingOverflow(by: Self.width(ofType: type))
      guard !overflow, skip(size) else { return false }
    }
    return true
  }
}
