import CNetCDF
import TrajectoryModel

extension NetCDFOutput {
  /// Defines a dimension; without a length it grows as data are written.
  public func defineDimension(_ name: String, _ length: Int?) throws(KaditaError) {
    var id: Int32 = -1
    try call("cannot define the dimension \(name)") { nc_def_dim($0, name, length ?? 0, &id) }
    register(dimension: name, id)
  }

  /// Defines a variable.
  ///
  /// - Parameters:
  ///   - name: name of the variable.
  ///   - type: type of its numbers in the file.
  ///   - dimensions: names, slowest first; none for a scalar.
  ///   - storage: chunks, compression, fill value.
  public func defineVariable(
    _ name: String, _ type: NetCDFType, _ dimensions: [String] = [],
    storage: NetCDFStorage = NetCDFStorage()
  ) throws(KaditaError) {
    var ids: [Int32] = []
    for dimension in dimensions {
      guard let id = self.dimensions[dimension] else {
        throw KaditaError(.inputOutput, "the dimension \(dimension) is not defined", path: path)
      }
      ids.append(id)
    }
    var variable: Int32 = -1
    let what = "cannot define the variable \(name)"
    try call(what) { nc_def_var($0, name, type.code, Int32(ids.count), ids, &variable) }
    if let chunks = storage.chunks {
      try call(what) { nc_def_var_chunking($0, variable, NC_CHUNKED, chunks) }
      // One chunk is enough for data written in order, and more would be memory for nothing.
      let bytes = chunks.reduce(type.size, *)
      try call(what) { nc_set_var_chunk_cache($0, variable, bytes, 101, 1) }
    }
    if storage.deflate > 0, !ids.isEmpty {
      try call(what) { nc_def_var_deflate($0, variable, storage.shuffle ? 1 : 0, 1, Int32(storage.deflate)) }
    }
    register(variable: name, variable, type, storage)
    if let fill = storage.fill { try setAttribute("_FillValue", [fill], type: type, of: name) }
  }

  /// Sets a text attribute of a variable, or of the file.
  public func setAttribute(_ name: String, _ text: String, of variable: String? = nil) throws(KaditaError) {
    let id = try identifier(variable)
    try call("cannot set the attribute \(name)") { nc_put_att_text($0, id, name, text.utf8.count, text) }
  }

  /// Sets a numeric attribute of a variable, or of the file, stored as `type`.
  public func setAttribute(
    _ name: String, _ numbers: [Double], type: NetCDFType = .float64, of variable: String? = nil
  ) throws(KaditaError) {
    let id = try identifier(variable)
    try call("cannot set the attribute \(name)") {
      nc_put_att_double($0, id, name, type.code, numbers.count, numbers)
    }
  }

  /// Sets an attribute read from another file.
  public func setAttribute(_ name: String, _ value: NetCDFAttribute, of variable: String? = nil)
    throws(KaditaError)
  {
    switch value {
    case .text(let text): try setAttribute(name, text, of: variable)
    case .texts(let texts): try setAttribute(name, texts.joined(separator: " "), of: variable)
    case .numbers(let numbers): try setAttribute(name, numbers, of: variable)
    }
  }

  private func identifier(_ variable: String?) throws(KaditaError) -> Int32 {
    guard let variable else { return NC_GLOBAL }
    return try definition(of: variable).id
  }

  func definition(of variable: String) throws(KaditaError) -> (id: Int32, type: NetCDFType) {
    guard let known = variables[variable] else {
      throw KaditaError(.inputOutput, "the variable \(variable) is not defined", path: path)
    }
    return known
  }
}
