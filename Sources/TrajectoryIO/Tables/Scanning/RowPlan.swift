/// What is done with each field of a row.
final class RowPlan: @unchecked Sendable {
  /// Where a field goes; numbers of 0 and above are slots of the row's values.
  enum Target {
    /// Passed over.
    static let skip: Int32 = -1
    /// The name of the individual.
    static let identity: Int32 = -2
    /// The frame number or time by which rows are ordered.
    static let key: Int32 = -3
    /// The time of the frame, where the key is a frame number.
    static let time: Int32 = -4
    /// A flag for rows to be left out.
    static let ignore: Int32 = -5
  }

  /// Number of fields in a row.
  let count: Int
  /// The target of each field.
  let targets: UnsafePointer<Int32>
  /// For each field, how many from it on go to slots that follow one another.
  let runs: UnsafePointer<Int>
  /// The rest of a row after this many fields is passed over unseen; `count` where every field is checked.
  let checked: Int

  /// Whether rows are ordered by a time.
  let keyIsTime: Bool
  /// What times are counted from, where they are time stamps.
  let origin: Timestamp?

  /// A plan; `checksAll` is false for a first pass that only needs a row's key.
  init(_ targets: [Int32], checksAll: Bool = true, keyIsTime: Bool = false, origin: Timestamp? = nil) {
    self.keyIsTime = keyIsTime
    self.origin = origin
    count = targets.count
    checked = checksAll ? count : (targets.lastIndex { $0 != Target.skip } ?? -1) + 1
    let copy = UnsafeMutablePointer<Int32>.allocate(capacity: max(1, count))
    copy.initialize(from: targets, count: count)
    self.targets = UnsafePointer(copy)
    let runs = UnsafeMutablePointer<Int>.allocate(capacity: max(1, count))
    for field in stride(from: count - 1, through: 0, by: -1) {
      let isFollowed = field + 1 < count && targets[field] >= 0 && targets[field + 1] == targets[field] + 1
      runs[field] = targets[field] < 0 ? 0 : isFollowed ? runs[field + 1] + 1 : 1
    }
    self.runs = UnsafePointer(runs)
  }

  deinit {
    targets.deallocate()
    runs.deallocate()
  }
}
