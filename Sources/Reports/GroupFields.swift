import Metrics

/// Splits and merges as the JSON object `groups`.
enum GroupFields {
  static func json(of tracker: GroupTracker) -> JSONValue {
    .object([
      ("minimum_size", .integer(tracker.minimumSize)),
      ("identities", .integer(tracker.identityCount)),
      ("splits", .integer(tracker.events.count { $0.kind == .split })),
      ("merges", .integer(tracker.events.count { $0.kind == .merge })),
      ("events", .array(tracker.events.map(event))),
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
