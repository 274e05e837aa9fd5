/// A group of a NetCDF file; the file itself is the outermost.
public struct NetCDFGroup: Equatable, Sendable {
  /// Name; `/` for the file.
  public let name: String
  /// Dimensions defined here.
  public let dimensions: [NetCDFDimension]
  /// Variables, in the order of the file.
  public let variables: [NetCDFVariable]
  /// Attributes by name.
  public let attributes: [String: NetCDFAttribute]
  /// Groups inside this one.
  public let groups: [NetCDFGroup]

  /// The variable of that name in this group.
  public func variable(_ name: String) -> NetCDFVariable? { variables.first { $0.name == name } }

  /// The dimension of that name in this group.
  public func dimension(_ name: String) -> NetCDFDimension? { dimensions.first { $0.name == name } }

  /// All variables here and further in.
  public var allVariables: [NetCDFVariable] { variables + groups.flatMap(\.allVariables) }

  /// The text of an attribute, trimmed; `nil` where there is none.
  public func text(_ attribute: String) -> String? {
    guard let text = attributes[attribute]?.text?.trimmingBlanks(), !text.isEmpty else { return nil }
    return text
  }

  /// The number of an attribute; `nil` where there is none or several.
  public func number(_ attribute: String) -> Double? { attributes[attribute]?.number }
}
