import TrajectoryModel

extension InputProbe {
  /// The only file opened as NetCDF, for a reader that was chosen by name.
  func requiredNetCDF() throws(KaditaError) -> NetCDFFile {
    if let file = try netCDF { return file }
    throw KaditaError(.unusableInput, "is no NetCDF or HDF5 file", remedy: "leave out --format", path: name)
  }
}
