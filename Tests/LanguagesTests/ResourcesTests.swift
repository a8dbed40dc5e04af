import FoundationEssentials
import Languages
import TestSupport
import Testing

@Suite struct ResourcesTests {
  /// The repository's root.
  private static let root = Repository.root

  @Test("What is embedded is what the folders hold, byte by byte") func content() throws {
    var onDisk: [String] = []
    for folder in ["Locales", "Glossary"] {
      let names = FileManager.default.enumeratorPaths(Self.root + "/" + folder)
      onDisk += names.filter { name in [".txt", ".csv", ".tsv"].contains { name.hasSuffix($0) } }.map {
        "\(folder)/\($0)"
      }
    }
    let embedded = Resources.paths(under: "")
    #expect(Set(embedded).symmetricDifference(onDisk).sorted() == [], "run Sources/CResources/embed.sh")
    for path in embedded {
      let file = try #require(FileManager.default.contents(atPath: Self.root + "/" + path))
      let isSame = Resources.bytes(at: path) == Array(file)
      #expect(isSame, "\(path)")
    }
  }

  @Test("Paths ascend and a folder's name is taken as a whole") func paths() {
    let all = Resources.paths(under: "")
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(Resources.paths(under: "Locales/en").contains("Locales/en/starters.txt"))
    #expect(Resources.paths(under: "Locales/en/").count == Resources.paths(under: "Locales/en").count)
    #expect(Resources.paths(under: "Locales/e").isEmpty)
  }

  @Test("A path that is not there has no content") func missing() {
    #expect(Resources.bytes(at: "Locales/en") == nil)
    #expect(Resources.bytes(at: "") == nil)
    #expect(Resources.bytes(at: "~") == nil)
  }

  @Test("Each folder is a language, and regions are served by it") func languages() {
    let tags = Language.withLocale.map(\.tag)
    #expect(tags == tags.sorted())
    #expect(Set(["cs", "de", "en", "es", "fr", "it", "kk", "lt", "pl", "ro", "ru", "tr", "uk"]).isSubset(of: tags))
    #expect(!tags.contains("common"))
    #expect(Language("de-CH")?.withLocale == Language("de"))
    #expect(Language("qaa")?.withLocale == nil)
  }
}

extension FileManager {
  /// The paths of the files below a folder, relative to it.
  fileprivate func enumeratorPaths(_ folder: String) -> [String] { (try? subpathsOfDirectory(atPath: folder)) ?? [] }
}
