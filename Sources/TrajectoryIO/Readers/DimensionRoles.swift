import TrajectoryModel

/// Which dimension is time, individual and space: as the user says, else guessed from names, then from lengths.
struct DimensionRoles {
  private var assigned: [String: GridRole] = [:]
  private var guessed: [String] = []

  private static let names: [(role: GridRole, words: Set<String>)] = [
    (.time, ["time", "times", "t", "frame", "frames", "step", "steps", "snapshot", "snapshots", "timestep"]),
    (
      .individual,
      [
        "individual", "individuals", "fish", "id", "ids", "particle", "particles", "atom", "atoms",
        "trajectory",
        "trajectories", "animal", "animals", "agent", "agents", "track", "tracks", "n",
      ]
    ),
    (
      .axis,
      ["space", "spatial", "xyz", "xy", "dim", "dims", "axis", "axes", "coord", "coords", "component", "d"]
    ),
  ]

  /// Finds the roles of the dimensions of a variable.
  ///
  /// - Parameters:
  ///   - asked: dimension names by role, of `--dims`.
  ///   - hasAxis: whether the variable holds all axes, so that one dimension runs along them.
  init(_ variable: NetCDFVariable, asked: [String: String], hasAxis: Bool, path: String) throws(KaditaError) {
    let known: [String: GridRole] = ["time": .time, "individual": .individual, "space": .axis]
    for (word, name) in asked.sorted(by: { $0.key < $1.key }) {
      guard let role = known[word] else {
        throw KaditaError(
          .usage, "--dims knows no role \(word)", remedy: "use time=NAME,individual=NAME,space=NAME",
          path: path)
      }
      guard variable.dimensions.contains(where: { $0.name == name }) else {
        throw KaditaError(
          .usage, "\(variable.signature) has no dimension \(name)", remedy: "name its own with --dims",
          path: path)
      }
      assigned[name] = role
    }
    var missing: [GridRole] = (hasAxis ? [.time, .individual, .axis] : [.time, .individual]).filter { role in
      !assigned.values.contains(role)
    }
    func open() -> [NetCDFDimension] { variable.dimensions.filter { assigned[$0.name] == nil } }
    for dimension in open() {
      guard let role = Self.names.first(where: { $0.words.contains(dimension.name.lowercased()) })?.role,
        missing.contains(role)
      else { continue }
      give(dimension.name, role, &missing)
    }
    // Of what has no telling name: two or three long is space, growing or first is time.
    if missing.contains(.axis), let axis = open().last(where: { (2...3).contains($0.length) }) {
      give(axis.name, .axis, &missing)
    }
    if missing.contains(.time), let time = open().first(where: \.isUnlimited) ?? open().first {
      give(time.name, .time, &missing)
    }
    if missing.contains(.individual), let individual = open().first {
      give(individual.name, .individual, &missing)
    }
    // A single individual needs no dimension.
    guard !missing.contains(.time), !missing.contains(.axis) else { throw mismatch(variable, path) }
  }

  private mutating func give(_ name: String, _ role: GridRole, _ missing: inout [GridRole]) {
    assigned[name] = role
    guessed.append(name)
    missing.removeAll { $0 == role }
  }

  /// The roles of a variable's dimensions; `nil` where one has none and is longer than 1.
  func roles(of variable: NetCDFVariable) -> [GridRole]? {
    var roles: [GridRole] = []
    for dimension in variable.dimensions {
      guard let role = assigned[dimension.name] ?? (dimension.length == 1 ? .fixed(0) : nil) else {
        return nil
      }
      roles.append(role)
    }
    return roles
  }

  /// The name of the dimension with a role.
  func dimension(_ role: GridRole) -> String? { assigned.first { $0.value == role }?.key }

  /// What was taken for what, for `kadita info`.
  var remark: String {
    let words: [(GridRole, String)] = [(.time, "time"), (.individual, "individual"), (.axis, "space")]
    let text = words.compactMap { role, word in dimension(role).map { "\(word)=\($0)" } }
    return "dimensions: \(text.joined(separator: ", "))"
      + (guessed.isEmpty
        ? " (--dims)" : "; \(guessed.joined(separator: ", ")) guessed, name them with --dims")
  }

  /// The error for a variable whose dimensions do not fit.
  func mismatch(_ variable: NetCDFVariable, _ path: String) -> KaditaError {
    KaditaError(
      .unusableInput, "\(variable.shapeSignature) does not fit time, individual and space",
      remedy: "say what its dimensions are with --dims time=NAME,individual=NAME,space=NAME", path: path)
  }
}
