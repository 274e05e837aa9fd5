import Platform
import Testing

/// One piece of work at a time, whether there is a thread to spare or not.
@Suite struct BackgroundTests {
  private struct Failure: Error, Equatable { let number: Int }

  @Test(arguments: [true, false]) func pieceAfterPiece(hasThread: Bool) throws {
    let background = Background<Int>(hasThread: hasThread)
    #expect(try background.wait() == nil)
    // Every piece sees what those before it did, or they would have overlapped.
    var sum = 0
    for number in 1...1000 {
      background.start {
        sum += number
        return sum
      }
    }
    #expect(try background.wait() == 500_500)
    #expect(try background.wait() == 500_500)
  }

  @Test(arguments: [true, false]) func errors(hasThread: Bool) throws {
    let background = Background<Int>(hasThread: hasThread)
    background.start { throw Failure(number: 3) }
    #expect(throws: Failure(number: 3)) { try background.wait() }
    background.start { 4 }
    #expect(try background.wait() == 4)
  }
}
