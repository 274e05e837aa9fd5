/// The columns of a table by what their names say.
struct HeaderColumns: Sendable {
  /// The names, taken apart.
  let names: [ColumnName]
  /// Column of the frame number.
  let frame: Int?
  /// Column of the time.
  let time: Int?
  /// Column that tells individuals apart.
  let identity: Int?
  /// Body points or individuals with at least x and y, in the order of the columns.
  let points: [PointColumns]

  /// Looks at the cells of a header.
  init(_ cells: [String]) {
    let names = cells.map(ColumnName.init)
    self.names = names
    func first(_ role: ColumnName.Role, _ preferred: [String]) -> Int? {
      let columns = names.indices.filter { names[$0].role == role }
      return columns.min { a, b in
        let rank = { (column: Int) in
          preferred.firstIndex(of: names[column].base.lowercased()) ?? preferred.count
        }
        return (rank(a), a) < (rank(b), b)
      }
    }
    frame = first(.frame, ColumnName.frameNames)
    time = first(.time, ColumnName.timeNames)
    identity = first(.identity, ColumnName.identityNames)
    var points: [PointColumns] = []
    var order: [String: Int] = [:]
    for (column, name) in names.enumerated() {
      switch name.role {
      case .axis, .velocity, .confidence: break
      default: continue
      }
      let index = order[name.key] ?? points.count
      if index == points.count {
        points.append(PointColumns(name: name.key))
        order[name.key] = index
      }
      points[index].add(name.role, column: column)
    }
    // A confidence for the whole row serves a point that has none of its own.
    let common = points.first { $0.name.isEmpty }?.confidence
    self.points = points.filter(\.isComplete).map { point in
      var point = point
      point.confidence = point.confidence ?? common
      return point
    }
  }

  /// The clock that frame and time columns make.
  func clock(framesPerSecond: Double?) -> TableClock {
    var clock = TableClock(key: .row, framesPerSecond: framesPerSecond)
    if let frame {
      clock.key = .frame(column: frame)
      clock.timeColumn = framesPerSecond == nil ? time : nil
    } else if let time {
      clock.key = .time(column: time)
    }
    clock.timeUnit = time.flatMap { UnitNames.time(names[$0].unit) }
    return clock
  }

  /// The unit of lengths that a point's columns name.
  func lengthUnit(of point: PointColumns) -> String? {
    point.axes[0].flatMap { UnitNames.length(names[$0].unit) }
  }
}
