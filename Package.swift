// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

/// A module of the house: its folder under Sources and what it imports.
func module(_ name: String, _ imports: [Target.Dependency] = []) -> Target {
  // Foundation would bring the C library's mathematics along; a program without it has to name it.
  .target(
    name: name, dependencies: imports, swiftSettings: strict,
    linkerSettings: name == "PortableMath" ? [.linkedLibrary("m")] : [])
}

/// The tests of a module; `exclude` names what lies in the folder for the tests to read, not to compile.
func tests(_ name: String, _ imports: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: imports, exclude: exclude, swiftSettings: strict)
}

/// What a user of the library sees. Whoever imports KaditaKit names these too: its own module file stays the same when one
/// of them changes, so that a build would not compile its users again.
let house: [Target.Dependency] = [
  "TrajectoryModel", "Platform", "TrajectoryIO", "Metrics", "Neighbors", "Phases", "Statistics", "Spectra",
  "Simulation",
  "Analysis", "Studies", "Reports",
]

let package = Package(
  name: "kadita",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "kadita", targets: ["kadita-cli"]),
    .library(name: "KaditaKit", targets: ["KaditaKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // Ground floor.
    module("PortableMath"),
    module("TrajectoryModel"),
    .systemLibrary(name: "CMalloc"),
    module("Platform", ["TrajectoryModel", "CMalloc"]),
    .systemLibrary(
      name: "CNetCDF", pkgConfig: "netcdf", providers: [.apt(["libnetcdf-dev"]), .brew(["netcdf"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // Files.
    module(
      "TrajectoryIO",
      [
        "TrajectoryModel", "PortableMath", "Platform", "CKernels", "CNetCDF", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    // Measures.
    .target(name: "CKernels", cSettings: [.treatAllWarnings(as: .error)]),
    module("Statistics", ["PortableMath"]),
    module("Neighbors", ["TrajectoryModel", "CKernels"]),
    module("Metrics", ["TrajectoryModel", "PortableMath", "Neighbors", "CKernels"]),
    .systemLibrary(
      name: "CFFTW", pkgConfig: "fftw3", providers: [.apt(["libfftw3-dev"]), .brew(["fftw"])]),
    module(
      "Spectra",
      [
        "TrajectoryModel", "PortableMath", "Platform", "Statistics", "Neighbors", "CKernels", "CFFTW",
      ]),
    module(
      "Simulation",
      [
        "TrajectoryModel", "Platform", "PortableMath", "Neighbors", "CKernels",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ]),
    module("Phases", ["TrajectoryModel", "Platform", "Metrics", "PortableMath"]),
    // Results.
    module(
      "Analysis", ["TrajectoryModel", "Platform", "Metrics", "Phases", "Statistics", "Spectra"]),
    module(
      "Studies",
      [
        "TrajectoryModel", "Platform", "TrajectoryIO", "Metrics", "Phases", "Statistics", "Spectra",
        "Analysis",
        "Simulation", "PortableMath",
      ]),
    module(
      "Reports",
      [
        "TrajectoryModel", "Platform", "TrajectoryIO", "Metrics", "Phases", "Statistics", "Spectra",
        "Analysis",
        "Studies",
      ]),
    // The front door and the command.
    module("KaditaKit", house),
    .executableTarget(
      name: "kadita-cli",
      dependencies: house + [
        "KaditaKit", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    // Tools whose output is part of the sources.
    .executableTarget(
      name: "tabulate-nulls", dependencies: ["Metrics", "Neighbors", "PortableMath", "TrajectoryModel"],
      swiftSettings: strict),
    // Tests, one target a module.
    .target(
      name: "TestSupport", dependencies: ["TrajectoryModel"], path: "Tests/TestSupport", swiftSettings: strict
    ),
    tests("PortableMathTests", ["PortableMath"], exclude: ["Resources"]),
    tests("TrajectoryModelTests", ["TrajectoryModel", "TestSupport"]),
    tests("PlatformTests", ["Platform", "TrajectoryModel", "TestSupport"]),
    tests("StatisticsTests", ["Statistics", "TestSupport"]),
    tests(
      "MetricsTests", ["Metrics", "Neighbors", "CKernels", "PortableMath", "TrajectoryModel", "TestSupport"]),
    tests("PhasesTests", ["Phases", "Metrics", "TrajectoryModel", "PortableMath"]),
    tests("AnalysisTests", ["Analysis", "PortableMath", "TrajectoryModel", "TestSupport"]),
    tests(
      "SimulationTests", ["Simulation", "TrajectoryIO", "TrajectoryModel", "PortableMath", "TestSupport"]),
    tests(
      "StudiesTests",
      [
        "Studies", "Simulation", "Analysis", "TrajectoryIO", "Metrics", "TrajectoryModel", "Statistics",
        "PortableMath", "Phases", "TestSupport",
      ]),
    tests("NeighborsTests", ["Neighbors", "TrajectoryModel"]),
    tests(
      "SpectraTests",
      [
        "Spectra", "Statistics", "Neighbors", "TrajectoryIO", "TrajectoryModel", "PortableMath",
        "TestSupport",
      ]),
    tests(
      "ReportsTests", ["Reports", "Analysis", "Studies", "TrajectoryIO", "TrajectoryModel", "TestSupport"]),
    tests("KaditaKitTests", house + ["KaditaKit", "TestSupport", "kadita-cli"]),
    tests("CommandTests", ["TrajectoryIO", "TestSupport", "kadita-cli"]),
    tests(
      "TrajectoryIOTests", ["TrajectoryIO", "CKernels", "PortableMath", "TrajectoryModel", "TestSupport"]),
  ]
)

// The reference is made by a plugin that nothing else needs.
if Context.environment["KADITA_DOCS"] != nil {
  package.dependencies.append(.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"))
}
