extension ReferenceSeeds {
  /// State and metric with the values of all seeds, in the order of the table.
  public static let values: [(state: String, metric: String, values: [Double])] = table.split(separator: "\n")
    .map {
      let fields = $0.split(separator: ",")
      return (String(fields[0]), String(fields[1]), fields[2...].compactMap { Double($0) })
    }
}
