// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
let kadita: Target.Dependency = .product(name: "KaditaKit", package: "kadita")

// A package of its own, built with sanitizers by run.sh: users of kadita do not build it.
let package = Package(
  name: "kadita-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "kadita", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .target(name: "FuzzCore", dependencies: [kadita], swiftSettings: strict),
    .executableTarget(
      name: "FuzzTables", dependencies: ["CFuzzer", "FuzzCore", kadita], swiftSettings: strict),
    .executableTarget(
      name: "FuzzArrays", dependencies: ["CFuzzer", "FuzzCore", kadita], swiftSettings: strict),
  ]
)
