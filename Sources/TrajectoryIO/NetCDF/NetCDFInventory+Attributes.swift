import CNetCDF
import TrajectoryModel

extension NetCDFInventory {
  /// All attributes of a variable, or of the group with `NC_GLOBAL`; those of user-defined types are left out.
  func attributes(_ group: Int32, _ variable: Int32) throws(KaditaError) -> [String: NetCDFAttribute] {
    let what = "cannot read its attributes"
    var count: Int32 = 0
    let status =
      variable == NC_GLOBAL ? nc_inq_natts(group, &count) : nc_inq_varnatts(group, variable, &count)
    try NetCDFLibrary.check(status, reading: path, what)
    var result: [String: NetCDFAttribute] = [:]
    for index in 0..<count {
      var buffer = [CChar](repeating: 0, count: Int(NC_MAX_NAME) + 1)
      try NetCDFLibrary.check(nc_inq_attname(group, variable, index, &buffer), reading: path, what)
      var type: nc_type = 0
      var length = 0
      try NetCDFLibrary.check(nc_inq_att(group, variable, buffer, &type, &length), reading: path, what)
      let value = try attribute(group, variable, buffer, NetCDFType(type), length)
      if let value { result[Self.string(buffer)] = value }
    }
    return result
  }

  private func attribute(
    _ group: Int32, _ variable: Int32, _ name: [CChar], _ type: NetCDFType, _ length: Int
  ) throws(KaditaError) -> NetCDFAttribute? {
    let what = "cannot read the attribute \(Self.string(name))"
    switch type {
    case .user: return nil
    case .character:
      var bytes = [CChar](repeating: 0, count: length + 1)
      try NetCDFLibrary.check(nc_get_att_text(group, variable, name, &bytes), reading: path, what)
      return .text(Self.string(bytes))
    case .string:
      var pointers = [UnsafeMutablePointer<CChar>?](repeating: nil, count: max(length, 1))
      try NetCDFLibrary.check(nc_get_att_string(group, variable, name, &pointers), reading: path, what)
      let texts = pointers.prefix(length).map { $0.map { String(cString: $0) } ?? "" }
      nc_free_string(length, &pointers)
      return texts.count == 1 ? .text(texts[0]) : .texts(texts)
    default:
      var numbers = [Double](repeating: 0, count: length)
      let status = nc_get_att_double(group, variable, name, &numbers)
      // A value beyond the range of doubles is infinite, which is what the library leaves.
      if status != NC_ERANGE { try NetCDFLibrary.check(status, reading: path, what) }
      return .numbers(numbers)
    }
  }
}
