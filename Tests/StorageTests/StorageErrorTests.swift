import SQLite
import Testing

@testable import Storage

@Suite("Errors of the memory")
struct StorageErrorTests {
  static let kinds: [StorageError.Kind] = [
    .noSuchFile, .noSuchFolder, .alreadyExists, .notAMemory, .newer, .older, .unreadable, .readOnly, .unfinished,
    .locked, .damaged, .full, .interrupted, .inputOutput, .releaseExists(slug: "s"), .noSuchRelease(slug: "s"),
    .noSuchUnit(3), .noSuchVariant(unit: 3, language: "de"), .variantExists(unit: 3, language: "de"),
    .unsuitable(.noVariants), .other,
  ]

  @Test("Every text starts in lower case, ends without a full stop and quotes its names", arguments: kinds)
  func wording(_ kind: StorageError.Kind) {
    let text = StorageError(kind, path: "dir/m.sqlite", cause: "cause").description
    #expect(text.first?.isUppercase == false && text.last != "." && !text.contains("  "))
    #expect(text.contains("'dir/m.sqlite'") || text.contains("'de'") || text.contains("the unit cannot be stored"))
    #expect(text.split(separator: "; ").count <= 2)
  }

  @Test(
    "SQLite's codes mean what they mean for a memory",
    arguments: [
      (5, .locked), (261, .locked), (11, .damaged), (779, .damaged), (26, .damaged), (13, .full), (9, .interrupted),
      (10, .inputOutput), (8, .readOnly), (14, .readOnly), (1, .other), (2_067, .other),
    ] as [(Int, StorageError.Kind)])
  func codes(_ code: Int, _ kind: StorageError.Kind) {
    let error = StorageError(SQLiteError(extendedCode: code, message: "m"), path: "p")
    #expect(error == StorageError(kind, path: "p", cause: "m"))
  }
}
