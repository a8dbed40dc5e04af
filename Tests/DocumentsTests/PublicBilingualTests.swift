import TestSupport
import Testing
import Translation

@testable import Documents

@Suite("Public bilingual files", .enabled(if: PublicFile.areThere, "the public files are not beside the repository"))
struct PublicBilingualTests {
  /// What gettext's own tools refuse and is read here: byte order marks, UTF-16, and a message that stands there twice.
  private static let readable = [
    "8cfb42_okapi__Test01", "okapi__Test01", "okapi__TestMonoLingual_FR", "okapi__multientry_withtranslation",
    "okapi__simple_multilinecomments", "okapi__simple_multilinestringwithouttranslation", "okapi__simple_withcontext",
    "okapi__simple_withpluralforms", "omegat__file-POFilter-match-stat-en-ca", "polib__test_ufeff",
  ].map { "po/invalid/\($0).po" }

  private func faults(of file: PublicFile) throws -> [Fault] {
    try DocumentReader().read(file.bytes(), named: file.path).faults
  }

  @Test("Every catalogue is read or refused as its list says", arguments: PublicFile.all("po"))
  func catalogues(file: PublicFile) throws {
    let isRefused = try faults(of: file).contains { $0.severity == .error }
    #expect(isRefused == (file.expectation == "reject" && !Self.readable.contains(file.path)))
    if isRefused { #expect(try faults(of: file).allSatisfy { ($0.place?.column ?? 0) > 0 }) }
  }

  @Test("Every XLIFF file that is XML is read, with a word where it is odd", arguments: PublicFile.all("xliff12"))
  func older(file: PublicFile) throws {
    let faults = try faults(of: file)
    #expect(faults.contains { $0.severity == .error } == (file.expectation == "reject"))
    if file.expectation == "report" { #expect(faults.contains { $0.severity == .warning }) }
    if file.expectation == "reject" { #expect(faults.allSatisfy { ($0.place?.line ?? 0) > 0 }) }
  }

  /// Rules on what other parts of a file say are for those who read these parts: a source is read in spite of them.
  @Test("Every valid XLIFF 2 file is read, and none that is not XML", arguments: PublicFile.all("xliff2"))
  func newer(file: PublicFile) throws {
    let isRefused = try faults(of: file).contains { $0.severity == .error }
    if file.expectation != "reject" { #expect(!isRefused) }
    if file.reason.contains("not well-formed") { #expect(isRefused) }
  }
}
