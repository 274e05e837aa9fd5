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
  /// What times are counted from, where the column holds time stamps; they are in seconds then.
  var origin: Timestamp?
  /// The text of the origin.
  var originText = ""
  /// Frames per second, from the user or from a file beside the table.
  var framesPerSecond: Double?

  /// The key's column.
  var keyColumn: Int? {
    switch key {
    case .row: nil
    case .frame(let column), .time(let column): column
    }
  }

  /// The column with times, whether frames are ordered by it or not.
  var columnOfTimes: Int? {
    if case .time(let column) = key { return column }
    return timeColumn
  }

  /// Counts from the first row's time where the column of times holds time stamps.
  mutating func recogniseTimestamps(_ firstRow: [String]) {
    guard origin == nil, let text = columnOfTimes.flatMap({ firstRow[safe: $0] }), let first = Timestamp(text)
    else { return }
    origin = first
    originText = text
    timeUnit = "s"
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
