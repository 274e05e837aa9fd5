import TrajectoryModel

extension InputProbe {
  /// The head of the only file as a table; `nil` where it is no text, or there are several files.
  var table: TableHead? {
    get throws(KaditaError) { files.count == 1 ? try table(path) : nil }
  }

  /// The head of the only file; throws what a user can act on where there is none.
  func requiredTable() throws(KaditaError) -> TableHead {
    if let table = try table { return table }
    throw KaditaError(
      .unusableInput, files.count == 1 ? "is no table of text" : "is not one file",
      remedy: "leave out --format, or name the table", path: name)
  }
}
