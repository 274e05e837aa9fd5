// swift-tools-version: 6.2
import PackageDescription

// A package of its own, built with sanitizers by run.sh: users of kadita do not build it.
let package = Package(
  name: "kadita-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "kadita", path: "..")],
  targets: [
    .systemLibrary(name: "CFuzzer"),
    .executableTarget(
      name: "FuzzTables", dependencies: ["CFuzzer", .product(name: "KaditaKit", package: "kadita")],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]),
  ]
)
