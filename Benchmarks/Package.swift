// swift-tools-version: 6.2
import PackageDescription

// What concord is measured against: plain programs over the same system libraries; and its own rooms, which are linked
// here from ../Sources, measured alone.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(
      name: "icu-sentences", cSettings: [.unsafeFlags(["-O2"])],
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CBytes"),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "CResources"),
    .target(name: "CRetrieval"),
    .target(name: "Files"),
    .target(name: "Text", dependencies: ["CBytes", "CICU"]),
    .target(name: "Languages", dependencies: ["CResources"]),
    .target(name: "Translation", dependencies: ["Languages"]),
    .target(name: "Retrieval", dependencies: ["CRetrieval"]),
    .target(name: "Matching", dependencies: ["Languages", "Retrieval", "Text", "Translation"]),
    .executableTarget(
      name: "retrieval", dependencies: ["Files", "Languages", "Matching", "Retrieval", "Translation"],
      swiftSettings: [.swiftLanguageMode(.v5)]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where !target.name.starts(with: "C") && target.name != "icu-sentences" {
  target.swiftSettings = (target.swiftSettings ?? []) + [
    .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
