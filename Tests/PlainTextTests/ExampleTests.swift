import TestSupport
import Testing
import Translation

@testable import PlainText

@Suite("The example release", .enabled(if: Repository.example("release.en.txt") != nil))
struct ExampleTests {
  @Test("All language versions have the same blocks", arguments: ["de", "en", "fr", "pl", "ru", "uk"])
  func blocks(_ language: String) throws {
    let reading = Reading(try #require(Repository.example("release.\(language).txt")))
    let kinds = reading.document.blocks.map(\.kind)
    #expect(kinds.first == .heading)
    #expect(kinds.count { $0 == .heading } == 2)
    #expect(kinds.count { $0 == .paragraph } == 11)
    #expect(kinds.count { $0 == .boilerplate } == 5)
    #expect(reading.document.blocks.filter { $0.kind == .note }.map(\.label) == ["1", "2", "3"])
    #expect(reading.document.blocks.flatMap(\.content.codes).map(\.label) == ["1", "2", "3"])
    #expect(reading.mapFaults == [])
  }
}
