/// How stored values become numbers (NetCDF Users Guide, "Attribute Conventions").
struct Packing: Equatable {
  /// Factor; 1 where none is given.
  var scale = 1.0
  /// Offset; 0 where none is given.
  var offset = 0.0
  /// Stored values that mean "missing".
  var missing: [Double] = []

  /// Applies the packing: value = stored × scale + offset, NaN where missing.
  func unpack(_ values: inout [Double]) {
    for mark in missing {
      for index in values.indices where values[index] == mark { values[index] = .nan }
    }
    guard scale != 1 || offset != 0 else { return }
    for index in values.indices { values[index] = values[index] * scale + offset }
  }
}

extension NetCDFVariable {
  /// The packing that the attributes describe; without `_FillValue` the library's default means "missing".
  var packing: Packing {
    var missing = attributes["missing_value"]?.numbers ?? []
    if let fill = number("_FillValue") {
      missing.append(fill)
    } else if let fill = type.defaultFill {
      missing.append(fill)
    }
    return Packing(
      scale: number("scale_factor") ?? 1, offset: number("add_offset") ?? 0,
      missing: missing.filter { !$0.isNaN })
  }
}
