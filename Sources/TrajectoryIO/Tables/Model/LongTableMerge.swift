import TrajectoryModel

/// Reads the runs of a long table side by side, so that all rows of a frame come together.
final class LongTableMerge {
  /// A place in a run, with the row that comes next.
  struct Cursor {
    let run: TableRun
    var scanner: TableScanner
    var key: Double
    var individual: Int
    var row: Int
    let values: UnsafeMutablePointer<Double>
  }

  private let parts: [TablePart]
  private let identities: IdentityTable
  private let everything: Bool
  private let lenient: Bool
  private let fixed: [Int?]
  private var waiting: ArraySlice<TableRun>
  private var active: [Cursor] = []
  private var bytesRead = 0
  private var currentKey = Double.nan

  /// Stands before the first frame; without `everything` rows have keys and names only.
  init(
    _ parts: [TablePart], _ runs: [TableRun], _ identities: IdentityTable, everything: Bool, lenient: Bool
  ) {
    self.parts = parts
    self.identities = identities
    self.everything = everything
    self.lenient = lenient
    fixed = parts.map { part in
      part.name.flatMap { name in
        Array(name.utf8).withUnsafeBufferPointer { identities.index(of: $0, hint: 0) }
      }
    }
    waiting = runs.sorted { ($0.firstKey, $0.part, $0.start) < ($1.firstKey, $1.part, $1.start) }[...]
  }

  deinit { for cursor in active { cursor.values.deallocate() } }

  /// The key of the next frame that has rows; `nil` after the last.
  func nextKey() throws -> Double? {
    var smallest = waiting.first?.firstKey ?? .infinity
    for cursor in active where cursor.key < smallest { smallest = cursor.key }
    guard smallest < .infinity else { return nil }
    while let run = waiting.first, run.firstKey == smallest {
      waiting.removeFirst()
      try activate(run)
    }
    currentKey = smallest
    return smallest
  }

  /// The time beside the key that ``nextKey()`` announced.
  var timeAhead: Double? { active.first { $0.key == currentKey }?.scanner.time }

  /// Hands over every row of the frame that ``nextKey()`` announced, and moves past them.
  func takeRows(_ take: (inout Cursor) throws -> Void) throws {
    var index = 0
    while index < active.count {
      var isOpen = true
      while isOpen && active[index].key == currentKey {
        try take(&active[index])
        isOpen = try advance(&active[index])
      }
      if isOpen {
        index += 1
      } else {
        active.remove(at: index).values.deallocate()
      }
    }
  }

  private func activate(_ run: TableRun) throws {
    let part = parts[run.part]
    let scanner = part.scanner(at: run, everything: everything)
    let values = UnsafeMutablePointer<Double>.allocate(capacity: part.plan.count)
    var cursor = Cursor(run: run, scanner: scanner, key: .nan, individual: 0, row: 0, values: values)
    do {
      if try advance(&cursor) { active.append(cursor) } else { values.deallocate() }
    } catch {
      values.deallocate()
      throw error
    }
  }

  /// Reads the next row of a run; false at its end.
  private func advance(_ cursor: inout Cursor) throws -> Bool {
    let part = parts[cursor.run.part]
    let limit = part.file.start + cursor.run.end
    let from = cursor.scanner.position
    defer { count(cursor.scanner.position - from, part.file) }
    while cursor.scanner.position < limit {
      switch cursor.scanner.next(into: cursor.values) {
      case .end: return false
      case .malformed:
        cursor.row += 1
        // Lenient reading counted it in the first pass.
        if lenient { continue }
        throw cursor.scanner.fault.error(line: cursor.scanner.rowLine, path: part.file.path)
      case .row: break
      }
      if cursor.scanner.isIgnored { continue }
      if let individual = fixed[cursor.run.part] {
        cursor.individual = individual
      } else {
        if part.columns.identity != nil && cursor.scanner.identityIsMissing { continue }
        guard let individual = identities.index(of: cursor.scanner.identity, hint: cursor.individual + 1)
        else {
          throw part.error(
            "the file changed while it was read", remedy: "run again", cursor.scanner,
            column: part.columns.identity)
        }
        cursor.individual = individual
      }
      cursor.key = part.key(cursor.scanner, row: cursor.row)
      cursor.row += 1
      return true
    }
    return false
  }

  private func count(_ bytes: Int, _ file: MappedFile) {
    bytesRead += bytes
    guard bytesRead > MappedFile.window else { return }
    bytesRead = 0
    for part in parts { part.file.releasePages() }
  }
}
