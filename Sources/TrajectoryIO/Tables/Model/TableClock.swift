/// How the rows of a table are told apart in time.
struct TableClock: Equatable, Sendable {
  /// The column by which frames are ordered.
  enum Key: Equatable, Sendable {
    /// None: every row is the next frame.
    case row
    /// Frame numbers.
    case frame(column: Int)
    /// Times.
    case time(column: Int)
  }

  /// The column by which frames are ordered.
  var key: Key
  /// A column with the times, beside frame numbers.
  var timeColumn: Int?
  /// Unit of the times.
  var timeUnit: String?
  /// Frames per second, from the user or from a file beside the table.
  var framesPerSecond: Double?

  /// The key's column.
  var keyColumn: Int? {
    switch key {
    case .row: nil
    case .frame(let column), .time(let column): column
    }
  }

  /// Whether frames are ordered by a time that has to be turned into a frame number.
  var snapsTimes: Bool {
    if case .time = key { return framesPerSecond != nil }
    return false
  }

  /// The word for the key in messages.
  var keyWord: String {
    switch key {
    case .time: "time"
    case .row, .frame: "frame"
    }
  }
}
