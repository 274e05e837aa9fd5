extension NetCDFGroup {
  /// The attributes that tell where a recording comes from and how it was made, as texts.
  ///
  /// Single numbers and short texts; what other software keeps for itself is left out.
  var provenance: [String: String] {
    var result: [String: String] = [:]
    for (name, value) in attributes where !name.hasPrefix("_") && !Self.housekeeping.contains(name) {
      if let text = value.text {
        if !text.isEmpty, text.utf8.count <= 500 { result[name] = text }
      } else if let number = value.number {
        result[name] = Int(exactly: number).map(String.init) ?? String(number)
      }
    }
    return result
  }

  private static let housekeeping: Set<String> = ["Conventions", "history", "featureType"]
}
