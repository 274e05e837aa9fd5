import Analysis
import TrajectoryIO
import TrajectoryModel

/// A column of a manifest that says how its recording is to be read: the option of the same name, for one recording.
public enum EntryOption: String, CaseIterable, Sendable {
  /// Frames per second.
  case fps
  /// New length units per length unit of the file.
  case scale
  /// Name of the length unit.
  case unit
  /// Edges of a periodic box: one number, or one an axis.
  case box
  /// Depth of the water column, in length units.
  case depth
  /// Columns of a table by role: `frame=0,id=1,x=2,y=3`.
  case columns
  /// Two body points, head and tail, whose difference takes the place of the velocity.
  case heading

  /// Puts a cell's text into the options of its recording.
  ///
  /// - Throws: `KaditaError` `unusableInput`, without a place, where the text means nothing.
  func apply(_ text: String, reading: inout ReaderOptions, plan: inout AnalysisPlan) throws(KaditaError) {
    switch self {
    case .unit: reading.unit = text
    case .fps: reading.framesPerSecond = try number(text)
    case .scale: reading.scale = try number(text)
    case .depth: plan.invariant.depth = try number(text)
    case .box:
      let edges = text.split(whereSeparator: { ",; ×x".contains($0) }).map { Double($0) ?? .nan }
      guard (1...3).contains(edges.count), edges.allSatisfy(Self.isLength) else {
        throw wrong(text, "write one edge, or one an axis, as in 20 or 20 30 10")
      }
      reading.box = edges
      reading.ignoresBox = false
    case .columns:
      var columns: [String: String] = [:]
      for pair in text.split(whereSeparator: { ",; ".contains($0) }) {
        let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2, columns[parts[0]] == nil else {
          throw wrong(text, "write pairs, as in frame=0,id=1,x=2,y=3")
        }
        columns[parts[0]] = parts[1]
      }
      reading.columns = columns
    case .heading:
      let points = text.split(whereSeparator: { ",; ".contains($0) }).map(String.init)
      guard points.count == 2 else { throw wrong(text, "name two body points, as in head,tail") }
      reading.heading = ReaderOptions.Heading(head: points[0], tail: points[1])
    }
  }

  /// A positive number; spreadsheets of half of Europe write a comma for the point.
  private func number(_ text: String) throws(KaditaError) -> Double {
    let point = text.count { $0 == "," } == 1 ? String(text.map { $0 == "," ? "." : $0 }) : text
    guard let value = Double(point), Self.isLength(value) else {
      throw wrong(text, "write a positive number")
    }
    return value
  }

  private static func isLength(_ value: Double) -> Bool { value > 0 && value.isFinite }

  private func wrong(_ text: String, _ remedy: String) -> KaditaError {
    KaditaError(.unusableInput, "has '\(text)' for \(rawValue)", remedy: remedy)
  }
}
