import Testing
import XLIFF2

@Suite("Versions of XLIFF")
struct XLIFFVersionTests {
  @Test("versions are called as the version attribute calls them")
  func names() { #expect(XLIFFVersion.allCases.map(\.rawValue) == ["1.2", "2.0", "2.1", "2.2"]) }
}
