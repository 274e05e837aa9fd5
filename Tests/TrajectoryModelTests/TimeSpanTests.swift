import Testing
import TrajectoryModel

@Suite struct TimeSpanTests {
  @Test(arguments: [
    ("60s", 60, "s"), ("5min", 5, "min"), ("1.5e2ms", 150, "ms"), ("2e-1 ", nil, nil), ("7", 7, nil),
  ])
  func readsNumberAndUnit(text: String, amount: Double?, unit: String?) {
    #expect(TimeSpan(text) == amount.map { TimeSpan($0, unit: unit) })
  }

  @Test(arguments: ["", "s", "5 parsecs", "nan", "inf", "1e999"]) func refusesOtherText(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test func convertsToTheUnitOfTheRecording() throws {
    #expect(try TimeSpan(5, unit: "min").value(in: Units(time: "s")) == 300)
    #expect(try TimeSpan(2, unit: "s").value(in: Units(time: "ms")) == 2000)
    #expect(try TimeSpan(5).value(in: Units(time: nil)) == 5)
    #expect(throws: KaditaError.self) { try TimeSpan(5, unit: "s").value(in: Units(time: "frame")) }
  }
}
