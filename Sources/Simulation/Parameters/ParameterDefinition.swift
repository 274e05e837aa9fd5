import TrajectoryModel

/// A parameter of a simulation by name: how files, options and attributes read and write it.
public struct ParameterDefinition: Sendable {
  /// Where the value is stored, by kind.
  enum Storage: Sendable {
    case number(WritableKeyPath<SimulationParameters, Double> & Sendable)
    case count(WritableKeyPath<SimulationParameters, Int> & Sendable)
    case seed
    case flag(WritableKeyPath<SimulationParameters, Bool> & Sendable)
    case engine
    case turning
  }

  /// Name in parameter files and attributes, in snake case.
  public let name: String
  /// The name in case files of dewi-kadita, where it is another.
  public let caseName: String?
  /// The engine that knows the parameter; `nil` for all.
  public let engine: SimulationEngine?
  /// Unit in words; empty for pure numbers.
  public let unit: String
  /// What it is, in a phrase.
  public let summary: String
  let storage: Storage

  init(
    _ name: String, caseName: String? = nil, engine: SimulationEngine? = nil, unit: String = "",
    _ summary: String, _ storage: Storage
  ) {
    self.name = name
    self.caseName = caseName
    self.engine = engine
    self.unit = unit
    self.summary = summary
    self.storage = storage
  }

  /// Whether values are numbers that a sweep may vary.
  public var isSweepable: Bool {
    switch storage {
    case .number: true
    case .count: name == "fish"
    default: false
    }
  }

  /// The value in text that reads back to the same value.
  public func text(of parameters: SimulationParameters) -> String {
    switch storage {
    case .number(let path): "\(parameters[keyPath: path])"
    case .count(let path): "\(parameters[keyPath: path])"
    case .seed: "\(parameters.seed)"
    case .flag(let path): "\(parameters[keyPath: path])"
    case .engine: parameters.engine.rawValue
    case .turning: parameters.couzin.turning.rawValue
    }
  }

  /// Sets the value from text.
  ///
  /// - Throws: `KaditaError` `usage` where the text is no such value.
  public func set(_ text: String, in parameters: inout SimulationParameters) throws {
    switch storage {
    case .number(let path):
      guard let value = Double(text), value.isFinite else { throw wrong(text, "a finite number") }
      parameters[keyPath: path] = value
    case .count(let path):
      guard let value = Self.integer(text) else { throw wrong(text, "a whole number") }
      parameters[keyPath: path] = value
    case .seed:
      guard let value = UInt64(text) else { throw wrong(text, "a whole number from 0 to 2^64 - 1") }
      parameters.seed = value
    case .flag(let path):
      guard let value = Bool(text.lowercased()) else { throw wrong(text, "true or false") }
      parameters[keyPath: path] = value
    case .engine:
      guard let value = SimulationEngine(rawValue: text) else {
        throw wrong(text, SimulationEngine.allCases.map(\.rawValue).joined(separator: " or "))
      }
      parameters.choose(value)
    case .turning:
      guard let value = Turning(rawValue: text) else {
        throw wrong(text, Turning.allCases.map(\.rawValue).joined(separator: " or "))
      }
      parameters.couzin.turning = value
    }
  }

  /// A whole number, also where it is written as `1e4` or `100.0`.
  private static func integer(_ text: String) -> Int? {
    Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
  }

  private func wrong(_ text: String, _ expected: String) -> KaditaError {
    KaditaError(.usage, "\(name) = \(text) is not \(expected)", remedy: "\(name): \(summary)")
  }
}
