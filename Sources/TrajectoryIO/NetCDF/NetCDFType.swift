import CNetCDF

/// The external type of a NetCDF variable.
public enum NetCDFType: String, Sendable {
  /// 8-bit integer.
  case int8
  /// Unsigned 8-bit integer.
  case uint8
  /// 16-bit integer.
  case int16
  /// Unsigned 16-bit integer.
  case uint16
  /// 32-bit integer.
  case int32
  /// Unsigned 32-bit integer.
  case uint32
  /// 64-bit integer.
  case int64
  /// Unsigned 64-bit integer.
  case uint64
  /// 32-bit floating point.
  case float32
  /// 64-bit floating point.
  case float64
  /// Characters.
  case character
  /// Strings.
  case string
  /// A type made by the file's author: compound, enumeration, opaque, variable length.
  case user

  init(_ type: nc_type) {
    switch type {
    case NC_BYTE: self = .int8
    case NC_UBYTE: self = .uint8
    case NC_SHORT: self = .int16
    case NC_USHORT: self = .uint16
    case NC_INT: self = .int32
    case NC_UINT: self = .uint32
    case NC_INT64: self = .int64
    case NC_UINT64: self = .uint64
    case NC_FLOAT: self = .float32
    case NC_DOUBLE: self = .float64
    case NC_CHAR: self = .character
    case NC_STRING: self = .string
    default: self = .user
    }
  }

  /// The C library's code; user-defined types have none of their own and are never written.
  var code: nc_type {
    switch self {
    case .int8: NC_BYTE
    case .uint8: NC_UBYTE
    case .int16: NC_SHORT
    case .uint16: NC_USHORT
    case .int32: NC_INT
    case .uint32: NC_UINT
    case .int64: NC_INT64
    case .uint64: NC_UINT64
    case .float32: NC_FLOAT
    case .float64: NC_DOUBLE
    case .character: NC_CHAR
    case .string: NC_STRING
    case .user: NC_NAT
    }
  }

  /// Bytes a number takes in the file; 0 for strings and user-defined types.
  public var size: Int {
    switch self {
    case .int8, .uint8, .character: 1
    case .int16, .uint16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64: 8
    case .string, .user: 0
    }
  }

  /// Whether values are numbers.
  public var isNumeric: Bool {
    switch self {
    case .character, .string, .user: false
    default: true
    }
  }

  /// What the C library fills unwritten values with, as a double; `nil` where every value may be data.
  var defaultFill: Double? {
    switch self {
    case .int16: -32767
    case .uint16: 65535
    case .int32: -2_147_483_647
    case .uint32: 4_294_967_295
    case .int64: kadita_fill_int64
    case .uint64: kadita_fill_uint64
    case .float32: kadita_fill_float
    case .float64: kadita_fill_double
    case .int8, .uint8, .character, .string, .user: nil
    }
  }
}
