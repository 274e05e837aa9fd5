import Platform
import TrajectoryModel

/// Parameters of a simulation from a file: TOML, or a case file of dewi-kadita.
public struct ParameterFile: Sendable {
  /// The parameters, not validated yet.
  public var parameters: SimulationParameters
  /// What the file says that has no effect.
  public var notices: [Notice]

  /// Reads a file: TOML where its name ends in `.toml`, else a case file.
  ///
  /// - Throws: `KaditaError` naming file and line.
  public init(path: String) throws {
    let text = try TextInput.read(path)
    do {
      self = path.lowercased().hasSuffix(".toml") ? try TOMLParameters.read(text) : try CaseFile.read(text)
    } catch var error as KaditaError {
      // What is wrong in a file is no mistyped command.
      if error.code == .usage { error.code = .unusableInput }
      throw error.at(path)
    }
  }

  init(parameters: SimulationParameters, notices: [Notice] = []) {
    self.parameters = parameters
    self.notices = notices
  }
}
