import TestSupport
import Testing
import TrajectoryIO
import TrajectoryModel

extension ReaderOptions {
  /// The options that these words of a command line stand for.
  init(words: [String]) {
    self.init()
    var rest = words[...]
    while let option = rest.popFirst() {
      if option == "--open" {
        ignoresBox = true
        continue
      }
      guard let value = rest.popFirst() else {
        Issue.record("\(option) has no value")
        return
      }
      switch option {
      case "--velocity": velocity = VelocityChoice(value) ?? .automatic
      case "--point": point = value
      case "--fps": framesPerSecond = Double(value)
      case "--columns": columns = Self.pairs(value)
      case "--var": variables = Self.pairs(value)
      default: Issue.record("the tests do not know \(option)")
      }
    }
  }

  private static func pairs(_ list: String) -> [String: String] {
    let pairs = list.split(separator: ",").map { $0.split(separator: "=") }
    return Dictionary(uniqueKeysWithValues: pairs.map { (String($0[0]), String($0[1])) })
  }
}

extension ReaderFixture {
  /// Its options.
  var options: ReaderOptions { ReaderOptions(words: words) }
}
