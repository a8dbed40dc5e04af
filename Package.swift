// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "concord",
  products: [
    .library(name: "TranslationMemory", targets: ["TranslationMemory"]),
    .executable(name: "concord", targets: ["concord"]),
  ],
  targets: [
    // Walls: C surfaces whose public headers show only our own names.
    .systemLibrary(
      name: "libxml2", path: "Sources/libxml2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .target(name: "CBytes"),
    .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CSQLite", linkerSettings: [.linkedLibrary("sqlite3")]),
    .target(name: "CXML", dependencies: ["libxml2"]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("z")]),
    .target(name: "CMarkdown"),
    .target(name: "CResources"),

    // Rooms, each standing only on what is named.
    .target(name: "Files"),
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "XML", dependencies: ["CXML"]),
    .target(name: "Archive", dependencies: ["CZip"]),
    .target(name: "Markdown", dependencies: ["CMarkdown"]),
    .target(name: "Text", dependencies: ["CBytes", "CICU"]),
    .target(name: "Languages", dependencies: ["CResources"]),
    .target(name: "Translation", dependencies: ["Languages"]),
    .target(name: "PlainText", dependencies: ["Languages", "Text", "Translation"]),
    .target(
      name: "Documents",
      dependencies: ["Archive", "Files", "Markdown", "PlainText", "Text", "Translation", "XML"]),
    .target(name: "Segmentation", dependencies: ["Languages", "Text", "Translation", "XML"]),
    .target(name: "Alignment", dependencies: ["Files", "Text", "Translation"]),
    .target(name: "CRetrieval"),
    .target(name: "Retrieval", dependencies: ["CRetrieval"]),
    .target(name: "Matching", dependencies: ["Languages", "Retrieval", "Text", "Translation"]),
    .target(name: "Terminology", dependencies: ["Languages", "Text", "Translation"]),
    .target(name: "Quality", dependencies: ["Languages", "Terminology", "Text", "Translation"]),
    .target(name: "Tables", dependencies: ["Archive", "XML"]),
    .target(name: "Interchange", dependencies: ["Languages", "Text", "Translation", "XML"]),
    .target(name: "Gettext", dependencies: ["Interchange", "Languages", "Text", "Translation"]),
    .target(name: "UnitTables", dependencies: ["Interchange", "Languages", "Tables", "Translation"]),
    .target(name: "XLIFF", dependencies: ["Interchange", "Languages", "Text", "Translation", "XML"]),
    .target(name: "XLIFF2", dependencies: ["Interchange", "Languages", "Text", "Translation", "XML"]),
    .target(name: "Termbases", dependencies: ["Interchange", "Languages", "Tables", "Text", "Translation", "XML"]),
    .target(
      name: "Report",
      dependencies: ["Interchange", "Languages", "Quality", "Tables", "Translation", "UnitTables"]),
    .target(name: "Storage", dependencies: ["Languages", "Retrieval", "SQLite", "Translation"]),
    .target(
      name: "TranslationMemory",
      dependencies: [
        "Alignment", "Archive", "Documents", "Files", "Gettext", "Interchange", "Languages", "Matching", "PlainText",
        "Quality", "Segmentation", "Storage", "Tables", "Termbases", "Terminology", "Text", "Translation", "UnitTables",
        "XLIFF", "XLIFF2",
      ]),
    .target(name: "CommandLineTool"),
    .executableTarget(
      name: "concord",
      dependencies: [
        "CommandLineTool", "Documents", "Files", "Interchange", "Languages", "Matching", "PlainText", "Quality",
        "Report", "Terminology", "Text", "Translation", "TranslationMemory",
      ]),

    .target(name: "TestSupport", dependencies: ["Files", "Translation"], path: "Tests/TestSupport"),
    .testTarget(name: "AlignmentTests", dependencies: ["Alignment", "TestSupport", "Text", "Translation"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive"]),
    .testTarget(name: "CommandLineToolTests", dependencies: ["CommandLineTool"]),
    .testTarget(
      name: "ConcordTests",
      dependencies: [
        "Files", "Interchange", "Languages", "SQLite", "Storage", "TestSupport", "Translation", "TranslationMemory",
        "concord",
      ],
      exclude: ["Help"]),
    .testTarget(
      name: "DocumentsTests",
      dependencies: ["Documents", "PlainText", "TestSupport", "Translation"]),
    .testTarget(name: "FilesTests", dependencies: ["Files"]),
    .testTarget(
      name: "GlossaryTests",
      dependencies: [
        "Files", "Interchange", "Languages", "Termbases", "Terminology", "TestSupport", "Text", "Translation",
      ]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["Files", "Interchange", "Languages", "TestSupport", "Translation", "XML"]),
    .testTarget(
      name: "GettextTests",
      dependencies: ["Files", "Gettext", "Interchange", "Languages", "TestSupport", "Translation"]),
    .testTarget(name: "LanguagesTests", dependencies: ["Languages", "TestSupport"]),
    .testTarget(
      name: "MatchingTests",
      dependencies: ["Languages", "Matching", "Retrieval", "TestSupport", "Text", "Translation"]),
    .testTarget(
      name: "PlainTextTests", dependencies: ["Languages", "PlainText", "TestSupport", "Text", "Translation"]),
    .testTarget(name: "QualityTests", dependencies: ["Files", "Languages", "Quality", "TestSupport", "Translation"]),
    .testTarget(
      name: "ReportTests",
      dependencies: ["Interchange", "Languages", "Quality", "Report", "Tables", "Translation"]),
    .testTarget(
      name: "RetrievalTests",
      dependencies: ["CRetrieval", "Languages", "Matching", "Retrieval", "TestSupport", "Text", "Translation"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite", "TestSupport"]),
    .testTarget(
      name: "SegmentationTests",
      dependencies: ["Files", "Languages", "Segmentation", "TestSupport", "Text", "Translation"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Languages", "Retrieval", "SQLite", "Storage", "TestSupport", "Translation"]),
    .testTarget(name: "TablesTests", dependencies: ["Archive", "Files", "Tables", "TestSupport", "XML"]),
    .testTarget(
      name: "TermbasesTests",
      dependencies: ["Files", "Interchange", "Languages", "Tables", "Termbases", "TestSupport", "Translation", "XML"]),
    .testTarget(name: "TerminologyTests", dependencies: ["Languages", "Terminology", "TestSupport", "Translation"]),
    .testTarget(name: "TextTests", dependencies: ["Text"]),
    .testTarget(
      name: "TranslationMemoryTests",
      dependencies: [
        "Documents", "Files", "Interchange", "Languages", "Matching", "PlainText", "Quality", "SQLite", "Storage",
        "Terminology", "TestSupport", "Translation", "TranslationMemory",
      ]),
    .testTarget(name: "TranslationTests", dependencies: ["Languages", "Translation"]),
    .testTarget(
      name: "UnitTablesTests",
      dependencies: [
        "Archive", "Files", "Interchange", "Languages", "Tables", "TestSupport", "Translation", "UnitTables",
      ]),
    .testTarget(
      name: "XLIFF2Tests",
      dependencies: ["Files", "Interchange", "Languages", "TestSupport", "Translation", "XLIFF2", "XML"]),
    .testTarget(
      name: "XLIFFTests",
      dependencies: ["Files", "Interchange", "Languages", "TestSupport", "Translation", "XLIFF", "XML"]),
    .testTarget(name: "XMLTests", dependencies: ["XML"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

for target in package.targets where target.type != .system {
  // The walls are named CICU, CSQLite and so on.
  if target.name.first == "C" && target.name.dropFirst().first?.isUppercase == true {
    target.cSettings = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]
    continue
  }
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
  ]
}
