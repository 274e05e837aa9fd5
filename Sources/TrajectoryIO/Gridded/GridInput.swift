import TrajectoryModel

/// A file open for one pass, with readers of the variables that are read past the library.
struct GridInput {
  let file: NetCDFFile
  private(set) var ordered: [String: any OrderedNumbers] = [:]

  init(_ file: NetCDFFile, _ parts: [GriddedPart]) throws(KaditaError) {
    self.file = file
    for part in parts {
      guard let chunks = part.chunks else { continue }
      ordered[part.variable.path] =
        chunks.places.count == 1
        ? try PlaneReader(chunks, path: file.path) : try ChunkReader(chunks, path: file.path)
    }
  }
}
