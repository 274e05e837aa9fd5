import Foundation
import TestSupport
import Testing

/// `--arena`: walls along which turning may pass for milling.
@Suite("Arena")
struct ArenaTests {
  private let folder: TemporaryFolder
  /// Animals 12.5 pixels long, in a school about 120 wide and 60 high.
  private let input = "fixtures/tables/idtrackerai-csv"

  init() throws { folder = try TemporaryFolder() }

  private func polygon(_ text: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.file("polygon.csv")))
    return folder.file("polygon.csv")
  }

  private func warning(_ command: String, _ arena: String, _ words: [String] = []) throws -> String? {
    let outcome = try Command.run([command, input, "--json", "--arena", arena] + words)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let warnings = object?["warnings"] as? [[String: Any]] ?? []
    return warnings.first { $0["code"] as? String == "near-wall" }?["message"] as? String
  }

  @Test(arguments: ["info", "analyze"]) func warnsAtTheWall(command: String) throws {
    // Everybody is within 25 of a wall of a corridor 40 high.
    let corridor = try polygon("x,y\n0,50\n300,50\n300,90\n0,90\n")
    let message = try #require(try warning(command, corridor))
    #expect(
      message.hasSuffix(
        "% of the positions are within two body lengths of the wall: turning along it may pass for milling"))
    let room = try polygon("x;y\n-500;-500\n900;-500\n900;900\n-500;900\n")
    #expect(try warning(command, room) == nil)
    #expect(try warning(command, "5000") == nil)
  }

  /// The arena is in the units of the result.
  @Test func isInScaledUnits() throws {
    let corridor = try polygon("x,y\n0,4\n24,4\n24,7.2\n0,7.2\n")
    #expect(try warning("info", corridor, ["--unit", "BL"]) != nil)
    #expect(try warning("info", corridor) == nil)
  }

  @Test(arguments: [
    ("x,y\n0,0\n1,abc\n1,1\n", ":3:2: \"abc\" is not a number; correct the cell"),
    ("x,y\n0,0\n1\n1,1\n", ":3:2: the line has 1 field where the table has 2; complete the file"),
    ("x,y\n0,0\n1,nan\n1,1\n", ":3:2: a coordinate of the corner is missing; give both x and y"),
    ("0 0\n1 1\n", ": has 2 corners; an arena has three or more, a row each"),
    ("x,y\n0,0\n1,1\n2,2\n", ": has corners on one line, and no inside; give them in order around the arena"),
    (
      "name,colour\na,b\n",
      ": is a table with the columns name, colour, none of which are x and y; give two columns, x and y"
    ),
    ("5\n6\n7\n", ": is no table of corners; give two columns, x and y"),
  ])
  func badPolygons(text: String, message: String) throws {
    let path = try polygon(text)
    let outcome = try Command.run(["info", input, "--arena", path])
    #expect(outcome.errors == "kadita: \(path)\(message)\n")
    #expect(outcome.status == 65)
  }

  @Test func otherMistakes() throws {
    let missing = try Command.run(["info", input, "--arena", "polygon.csv"])
    #expect(missing.errors == "kadita: polygon.csv: no such file; check the name\n")
    #expect(missing.status == 66)
    let negative = try Command.run(["analyze", input, "--arena=-3"])
    #expect(negative.errors.contains("an arena of edge -3.0 has no inside; give a positive length"))
    #expect(negative.status == 64)
    let lengthless = try Command.run(["analyze", "fixtures/tables/long.csv", "--arena", "100"])
    #expect(
      lengthless.errors
        == "kadita: fixtures/tables/long.csv: does not know the body length of its animals, which --arena "
        + "measures in; give --scale LENGTH_PER_UNIT with --unit BL\n")
    #expect(lengthless.status == 64)
  }
}
