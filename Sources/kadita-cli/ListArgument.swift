import ArgumentParser

/// A list separated by commas, such as `x,y,z`.
struct ListArgument: ExpressibleByArgument {
  let items: [String]

  init?(argument: String) {
    items = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard items.allSatisfy({ !$0.isEmpty }) else { return nil }
  }

  /// The items as numbers; `nil` where one is none.
  var numbers: [Double]? {
    let numbers = items.compactMap(Double.init).filter(\.isFinite)
    return numbers.count == items.count ? numbers : nil
  }
}
