import TrajectoryModel

/// A file open for one pass, with readers of the chunks that are read without holding them.
struct GridInput {
  let file: NetCDFFile
  private(set) var planes: [String: PlaneReader] = [:]

  init(_ file: NetCDFFile, _ parts: [GriddedPart]) throws(KaditaError) {
    self.file = file
    for part in parts {
      guard let chunk = part.chunk else { continue }
      planes[part.variable.path] = try PlaneReader(chunk, path: file.path)
    }
  }
}
