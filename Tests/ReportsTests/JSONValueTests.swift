import Foundation
import Reports
import Testing

@Suite struct JSONValueTests {
  private func object(_ index: Int) -> JSONValue {
    .object([
      ("index", .integer(index)), ("values", .array([.number(0.5), .null, .bool(true)])),
      ("none", .array([])),
    ])
  }

  /// What is made when it is written reads like what was there before.
  @Test(arguments: [0, 1, 3]) func aListIsAnArray(count: Int) throws {
    let list = JSONValue.object([("events", .list(count: count) { object($0) }), ("last", .object([]))])
    let array = JSONValue.object([("events", .array((0..<count).map(object))), ("last", .object([]))])
    #expect(list.text() == array.text())
    var pieces = ""
    list.write { pieces += $0 }
    #expect(pieces == list.text())
    let parsed = try JSONSerialization.jsonObject(with: Data(pieces.utf8)) as? [String: Any]
    #expect((parsed?["events"] as? [Any])?.count == count)
  }

  @Test func objectsOverSeveralLinesPlainValuesOnOne() {
    let value = JSONValue.object([("a", .array([.integer(1), .string("x\"y")])), ("b", .array([object(2)]))])
    #expect(
      value.text() == """
        {
          "a": [1, "x\\"y"],
          "b": [
            {
              "index": 2,
              "values": [0.5, null, true],
              "none": []
            }
          ]
        }
        """)
  }
}
