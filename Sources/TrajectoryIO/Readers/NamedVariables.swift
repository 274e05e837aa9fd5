import TrajectoryModel

/// The variables that `--var` names, or that have the usual names.
struct NamedVariables {
  private let file: NetCDFFile
  private let asked: [String: String]

  init(_ file: NetCDFFile, _ asked: [String: String]) {
    self.file = file
    self.asked = asked
  }

  private static let usual = [
    "positions": ["positions", "position", "coordinates"], "velocities": ["velocities", "velocity"],
    "x": ["x"], "y": ["y"], "z": ["z"], "vx": ["vx"], "vy": ["vy"], "vz": ["vz"], "time": ["time"],
  ]

  /// The variable with a role; `nil` where none was named and there is none of the usual names.
  func variable(_ role: String) throws(KaditaError) -> NetCDFVariable? {
    if let name = asked[role] {
      guard let variable = file.variable(name) else {
        let names = file.root.allVariables.map(\.path)
        let close = Suggestion.closest(to: name, among: names).map { "did you mean \($0)?" }
        throw KaditaError(
          .unusableInput, "has no variable \(name)", remedy: close ?? file.contentSummary, path: file.path)
      }
      return variable
    }
    // Names given for some components mean that the others are not meant.
    let isPlace = ["positions", "x", "y", "z"].contains(role)
    let isMotion = ["velocities", "vx", "vy", "vz"].contains(role)
    if isPlace || isMotion, asked.keys.contains(where: { $0 != "time" }) { return nil }
    return Self.usual[role]?.lazy.compactMap { file.root.variable($0) }.first
  }

  /// The variable with a role; throws where there is none.
  func required(_ role: String) throws(KaditaError) -> NetCDFVariable {
    if let variable = try variable(role) { return variable }
    throw KaditaError(
      .unusableInput, "has no variable for \(role): \(file.contentSummary)",
      remedy: "name it with --var positions=NAME or --var x=NAME,y=NAME", path: file.path)
  }
}
