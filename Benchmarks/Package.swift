// swift-tools-version: 6.2
import PackageDescription

// What concord is measured against: plain programs over the same system libraries.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(
      name: "icu-sentences", cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .executableTarget(
      name: "sqlite-rows", cSettings: [.unsafeFlags(["-O2"])], linkerSettings: [.linkedLibrary("sqlite3")]),
  ],
  cLanguageStandard: .gnu17
)
