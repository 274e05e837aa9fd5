import ArgumentParser

/// Pairs separated by commas, such as `frame=0,id=1,x=3`.
struct NamedValues: ExpressibleByArgument {
  let values: [String: String]

  init?(argument: String) {
    var values: [String: String] = [:]
    for pair in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, values[parts[0]] == nil else { return nil }
      values[parts[0]] = parts[1]
    }
    self.values = values
  }
}
