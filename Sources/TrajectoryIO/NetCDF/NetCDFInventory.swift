import CNetCDF
import TrajectoryModel

/// Reads what a file says about itself. Called with the library's lock held.
struct NetCDFInventory {
  let path: String
  /// Bytes of the file.
  let size: Int
  /// Numbers that a byte of a file can stand for at most: four times what deflate makes of equal numbers.
  private static let numbersPerByte = 4096
  /// Damaged files can hold groups that contain each other.
  private static let deepestGroup = 32

  /// A group with all that is inside it.
  func group(_ id: Int32, name: String, prefix: String, inherited: [Int32: NetCDFDimension], depth: Int = 0)
    throws(KaditaError) -> NetCDFGroup
  {
    guard depth < Self.deepestGroup else {
      throw KaditaError(.unusableInput, "has groups nested more than \(Self.deepestGroup) deep", path: path)
    }
    let own = try dimensions(id)
    let known = inherited.merging(own.map { ($0.id, $0.dimension) }) { $1 }
    let variables = try variables(id, prefix: prefix, dimensions: known)
    let attributes = try attributes(id, NC_GLOBAL)
    var groups: [NetCDFGroup] = []
    for (inner, innerName) in try innerGroups(id) {
      groups.append(
        try group(
          inner, name: innerName, prefix: prefix + "/" + innerName, inherited: known, depth: depth + 1))
    }
    return NetCDFGroup(
      name: name, dimensions: own.map(\.dimension), variables: variables, attributes: attributes,
      groups: groups)
  }

  private func check(_ status: Int32, _ what: String) throws(KaditaError) {
    try NetCDFLibrary.check(status, reading: path, what)
  }

  private func dimensions(_ group: Int32) throws(KaditaError) -> [(id: Int32, dimension: NetCDFDimension)] {
    var count: Int32 = 0
    try check(nc_inq_dimids(group, &count, nil, 0), "cannot read its dimensions")
    var ids = [Int32](repeating: 0, count: Int(count))
    try check(nc_inq_dimids(group, &count, &ids, 0), "cannot read its dimensions")
    var unlimitedCount: Int32 = 0
    try check(nc_inq_unlimdims(group, &unlimitedCount, nil), "cannot read its dimensions")
    var unlimited = [Int32](repeating: 0, count: Int(unlimitedCount))
    try check(nc_inq_unlimdims(group, &unlimitedCount, &unlimited), "cannot read its dimensions")
    var result: [(id: Int32, dimension: NetCDFDimension)] = []
    for id in ids {
      var name = [CChar](repeating: 0, count: Int(NC_MAX_NAME) + 1)
      var length = 0
      try check(nc_inq_dim(group, id, &name, &length), "cannot read its dimensions")
      let dimension = NetCDFDimension(
        name: Self.string(name), length: length, isUnlimited: unlimited.contains(id))
      result.append((id, dimension))
    }
    return result
  }

  private func variables(_ group: Int32, prefix: String, dimensions: [Int32: NetCDFDimension])
    throws(KaditaError) -> [NetCDFVariable]
  {
    var count: Int32 = 0
    try check(nc_inq_varids(group, &count, nil), "cannot read its variables")
    var ids = [Int32](repeating: 0, count: Int(count))
    try check(nc_inq_varids(group, &count, &ids), "cannot read its variables")
    var result: [NetCDFVariable] = []
    for id in ids {
      var name = [CChar](repeating: 0, count: Int(NC_MAX_NAME) + 1)
      var type: nc_type = 0
      var rank: Int32 = 0
      try check(nc_inq_var(group, id, &name, &type, &rank, nil, nil), "cannot read its variables")
      var dimensionIDs = [Int32](repeating: 0, count: Int(rank))
      try check(nc_inq_vardimid(group, id, &dimensionIDs), "cannot read its variables")
      let title = Self.string(name)
      var shape: [NetCDFDimension] = []
      for dimensionID in dimensionIDs {
        guard let dimension = dimensions[dimensionID] else {
          throw KaditaError(
            .unusableInput, "the variable \(title) has a dimension that the file does not define", path: path)
        }
        shape.append(dimension)
      }
      try checkCount(shape, of: title)
      result.append(
        NetCDFVariable(
          name: title, path: prefix.isEmpty ? title : prefix + "/" + title, type: NetCDFType(type),
          dimensions: shape, attributes: try attributes(group, id),
          chunks: try chunks(group, id, rank: Int(rank)), group: group, id: id))
    }
    return result
  }

  /// Throws where a variable has more numbers than the file can hold: its sizes are damaged.
  private func checkCount(_ shape: [NetCDFDimension], of title: String) throws(KaditaError) {
    let most = size.multipliedReportingOverflow(by: Self.numbersPerByte)
    var count = (partialValue: 1, overflow: false)
    for dimension in shape where !count.overflow {
      count = count.partialValue.multipliedReportingOverflow(by: dimension.length)
    }
    guard !count.overflow, most.overflow || count.partialValue <= most.partialValue else {
      let lengths = shape.map { "\($0.name) \($0.length)" }.joined(separator: ", ")
      throw KaditaError(
        .unusableInput,
        "is damaged: the variable \(title) (\(lengths)) has more numbers than \(size) bytes can hold",
        remedy: "copy or download the file again", path: path)
    }
  }

  private func chunks(_ group: Int32, _ variable: Int32, rank: Int) throws(KaditaError) -> [Int]? {
    guard rank > 0 else { return nil }
    var storage: Int32 = 0
    var lengths = [Int](repeating: 0, count: rank)
    try check(nc_inq_var_chunking(group, variable, &storage, &lengths), "cannot read its chunking")
    return storage == NC_CHUNKED ? lengths : nil
  }

  private func innerGroups(_ group: Int32) throws(KaditaError) -> [(Int32, String)] {
    var count: Int32 = 0
    try check(nc_inq_grps(group, &count, nil), "cannot read its groups")
    var ids = [Int32](repeating: 0, count: Int(count))
    try check(nc_inq_grps(group, &count, &ids), "cannot read its groups")
    var result: [(Int32, String)] = []
    for id in ids {
      var name = [CChar](repeating: 0, count: Int(NC_MAX_NAME) + 1)
      try check(nc_inq_grpname(id, &name), "cannot read its groups")
      result.append((id, Self.string(name)))
    }
    return result
  }

  /// The text of a zero-terminated buffer, invalid bytes replaced.
  static func string(_ buffer: [CChar]) -> String {
    String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
