extension NetCDFFile {
  /// What is in the file, short enough for an error message.
  var contentSummary: String {
    let variables = root.allVariables
    guard !variables.isEmpty else { return "it has no variables" }
    let shown = variables.prefix(6).map(\.signature)
    let more = variables.count > shown.count ? " and \(variables.count - shown.count) more" : ""
    return "it has \(shown.joined(separator: ", "))\(more)"
  }
}

extension NetCDFVariable {
  /// Name with dimensions, as `positions (time, fish, spatial)`.
  var signature: String {
    dimensions.isEmpty ? path : "\(path) (\(dimensions.map(\.name).joined(separator: ", ")))"
  }

  /// Name with lengths of dimensions, as `positions (time 41, fish 150, spatial 3)`.
  var shapeSignature: String {
    dimensions.isEmpty
      ? path : "\(path) (\(dimensions.map { "\($0.name) \($0.length)" }.joined(separator: ", ")))"
  }
}
