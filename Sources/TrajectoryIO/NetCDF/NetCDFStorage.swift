/// How a variable is laid out in the file.
public struct NetCDFStorage: Equatable, Sendable {
  /// Lengths of a chunk along each dimension; `nil` leaves the choice to the library.
  public var chunks: [Int]?
  /// Level of compression, 0 (none) to 9.
  public var deflate: Int
  /// Sorts the bytes of the numbers before compression, which makes them shorter.
  public var shuffle: Bool
  /// The value that means "missing".
  public var fill: Double?

  /// A layout; by default uncompressed and without a fill value.
  public init(chunks: [Int]? = nil, deflate: Int = 0, shuffle: Bool = true, fill: Double? = nil) {
    self.chunks = chunks
    self.deflate = deflate
    self.shuffle = shuffle
    self.fill = fill
  }
}
