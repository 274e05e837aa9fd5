/// What a NetCDF file says about one of its variables.
public struct NetCDFVariable: Equatable, Sendable {
  /// Name without the group.
  public let name: String
  /// Name with the groups it lies in, for instance `/tracks/block0_values`; the plain name at the top.
  public let path: String
  /// Type of the stored values.
  public let type: NetCDFType
  /// Dimensions, slowest first.
  public let dimensions: [NetCDFDimension]
  /// Attributes by name.
  public let attributes: [String: NetCDFAttribute]
  /// Lengths of a chunk; `nil` for contiguous storage.
  public let chunks: [Int]?
  /// Number of the group in the C library, valid for the open file.
  let group: Int32
  /// Number of the variable in its group.
  let id: Int32

  /// Lengths of the dimensions.
  public var shape: [Int] { dimensions.map(\.length) }

  /// The text of an attribute, trimmed; `nil` where there is none.
  public func text(_ attribute: String) -> String? {
    guard let text = attributes[attribute]?.text else { return nil }
    let trimmed = text.trimmingBlanks()
    return trimmed.isEmpty ? nil : trimmed
  }

  /// The number of an attribute; `nil` where there is none or several.
  public func number(_ attribute: String) -> Double? { attributes[attribute]?.number }

  /// Bytes of one chunk once inflated; `nil` for contiguous storage.
  public var chunkBytes: Int? {
    chunks.map { $0.reduce(type.size) { $0.multipliedReportingOverflow(by: $1).partialValue } }
  }

  /// Where all chunks are whole along every dimension but the first: their length along that, and their number.
  var frameChunks: (frames: Int, number: Int)? {
    guard let chunks, let frames = chunks.first, frames > 0, let length = shape.first, length > 0,
      chunks.dropFirst().elementsEqual(shape.dropFirst())
    else { return nil }
    return (frames, (length + frames - 1) / frames)
  }
}
