/// Which columns of a file are used, and for what.
struct TableColumns: Sendable {
  /// Number of fields in a row.
  var count: Int
  /// How rows are told apart in time.
  var clock: TableClock
  /// The columns of each individual; a single entry in a long table.
  var samples: [SampleColumns]
  /// Column with the individual's name, in a long table.
  var identity: Int?
  /// Column with a flag for rows to be left out.
  var ignore: Int?
  /// The slot of each column that is read into the row's values, in the order of the samples.
  var slotOfColumn: [Int: Int32] {
    var slots: [Int: Int32] = [:]
    for sample in samples {
      for column in sample.columns where column >= 0 && slots[column] == nil {
        slots[column] = Int32(slots.count)
      }
    }
    return slots
  }

  /// The plan that reads everything.
  func plan() -> RowPlan {
    var targets = keyTargets()
    for (column, slot) in slotOfColumn { targets[column] = slot }
    return RowPlan(targets, keyIsTime: clock.keyWord == "time", origin: clock.origin)
  }

  /// The plan of a first pass: keys and names only, and nothing behind them is looked at.
  func indexPlan() -> RowPlan {
    RowPlan(keyTargets(), checksAll: false, keyIsTime: clock.keyWord == "time", origin: clock.origin)
  }

  private func keyTargets() -> [Int32] {
    var targets = [Int32](repeating: RowPlan.Target.skip, count: count)
    if let column = clock.keyColumn { targets[column] = RowPlan.Target.key }
    if let column = clock.timeColumn { targets[column] = RowPlan.Target.time }
    if let identity { targets[identity] = RowPlan.Target.identity }
    if let ignore { targets[ignore] = RowPlan.Target.ignore }
    return targets
  }
}
