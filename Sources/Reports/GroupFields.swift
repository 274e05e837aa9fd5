import Metrics

/// Splits and merges as the JSON object `groups`.
enum GroupFields {
  static func json(of tracker: GroupTracker) -> JSONValue {
    let events = tracker.events
    return .object([
      ("minimum_size", .integer(tracker.minimumSize)),
      ("identities", .integer(tracker.identityCount)),
      ("splits", .integer(events.count { $0.kind == .split })),
      ("merges", .integer(events.count { $0.kind == .merge })),
      ("events", .list(count: events.count) { event(events[$0]) }),
    ])
  }

  private static func event(_ event: GroupEvent) -> JSONValue {
    .object([
      ("kind", .string(event.kind.rawValue)), ("frame", .integer(event.frame)), ("time", .number(event.time)),
      ("before", .array(event.before.map(JSONValue.integer))),
      ("after", .array(event.after.map(JSONValue.integer))),
      ("sizes", .array(event.sizes.map(JSONValue.integer))),
    ])
  }
}
