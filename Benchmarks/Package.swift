// swift-tools-version: 6.2
import PackageDescription

// A package of its own: users of kadita do not build it.
let package = Package(
  name: "kadita-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(name: "kadita", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(
      name: "kadita-bench",
      dependencies: [
        .product(name: "KaditaKit", package: "kadita"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
