import CNetCDF
import TrajectoryModel

extension NetCDFFile {
  /// The texts of a string variable, or of a character variable whose last dimension runs along each text.
  ///
  /// Numbers are given as texts too, whole ones without a point, so that any variable can name individuals.
  public func texts(_ variable: NetCDFVariable) throws(KaditaError) -> [String] {
    switch variable.type {
    case .string: return try strings(variable)
    case .character: return try characters(variable)
    case .user:
      throw KaditaError(.unusableInput, "the variable \(variable.path) holds no text", path: path)
    default:
      return try numbers(variable).map { value in
        Int(exactly: value).map(String.init) ?? String(value)
      }
    }
  }

  private func strings(_ variable: NetCDFVariable) throws(KaditaError) -> [String] {
    let count = variable.shape.reduce(1, *)
    guard count > 0 else { return [] }
    return try NetCDFLibrary.locked { () throws(KaditaError) in
      if isHDF5, let texts = HDF5Library.fixedTexts(path, variable.path, count: count) { return texts }
      var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: count)
      try NetCDFLibrary.check(
        nc_get_var_string(variable.group, variable.id, &pointers), reading: path,
        "cannot read the variable \(variable.path)")
      defer { nc_free_string(count, &pointers) }
      return pointers.map { $0.map { String(cString: $0) } ?? "" }
    }
  }

  private func characters(_ variable: NetCDFVariable) throws(KaditaError) -> [String] {
    let length = variable.shape.last ?? 1
    let count = variable.shape.dropLast().reduce(1, *)
    guard count * length > 0 else { return [] }
    return try NetCDFLibrary.locked { () throws(KaditaError) in
      var bytes = [CChar](repeating: 0, count: count * length)
      try NetCDFLibrary.check(
        nc_get_var_text(variable.group, variable.id, &bytes), reading: path,
        "cannot read the variable \(variable.path)")
      return (0..<count).map { row in
        NetCDFInventory.string(Array(bytes[row * length..<(row + 1) * length])).trimmingBlanks()
      }
    }
  }
}
