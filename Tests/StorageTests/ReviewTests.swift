import Languages
import SQLite
import Testing
import Translation

@testable import Storage

@Suite("Changes by reviewers")
struct ReviewTests {
  let memory: TestMemory
  let id: Int
  var store: MemoryStore { memory.store }

  init() throws {
    memory = try TestMemory()
    id = try memory.change { try $0.add(Sample.release, units: [Sample.full]) }[0]
  }

  private func review<Value>(_ body: (Changes) throws -> Value) throws -> Value {
    try store.change(by: "rev", at: Sample.later, body)
  }

  private func latest() throws -> String {
    let event = try #require(try store.history(limit: 1).first)
    let parts = [
      event.action.rawValue, event.release, event.language?.tag, event.before, event.after, event.authorship.author,
    ]
    return parts.map { $0 ?? "-" }.joined(separator: "|")
  }

  @Test("A status is set for one language or all, and only where it differs")
  func status() throws {
    #expect(try review { try $0.setStatus(.approved, ofUnit: id, in: Sample.language("de-AT")) } == 1)
    #expect(try latest() == "status changed|2016-04-07-juncker|de|draft|approved|rev")
    let unit = try #require(try store.unit(id))
    #expect(unit.variants.map(\.status) == [.reviewed, .approved])
    #expect(unit.change == Authorship(author: "rev", date: Sample.later))
    #expect(unit.variants[1].change == Authorship(author: "rev", date: Sample.later))
    #expect(unit.variants[0].change == Sample.full.variants[0].change)
    #expect(try review { try $0.setStatus(.approved, ofUnit: id) } == 1)
    #expect(try review { try $0.setStatus(.approved, ofUnit: id) } == 0)
    #expect(try store.history(EventSelection(unit: id)).map(\.action) == [.statusChanged, .statusChanged, .unitAdded])
  }

  @Test("An edited text keeps what it had beside text, codes and status, and its old text in the event")
  func edit() throws {
    let content = InlineText("See note.", codes: [InlineCode(.noteReference, label: "1", at: 8)])
    #expect(try review { try $0.edit(unit: id, in: Sample.language("en"), to: content, status: .approved) })
    var expected = Sample.full.variants[0]
    expected.content = content
    expected.status = .approved
    expected.change = Authorship(author: "rev", date: Sample.later)
    #expect(try store.unit(id)?.variants == [expected, Sample.full.variants[1]])
    #expect(try latest() == "status changed|2016-04-07-juncker|en|reviewed|approved|rev")
    let edit = try store.history(EventSelection(unit: id))[1]
    #expect(edit.action == .textChanged && edit.before == "See the bold note." && edit.after == "See note.")
    #expect(try store.variants(equalTo: "see note.", in: Sample.language("en")).map(\.unit) == [id])
    #expect(try store.variants(equalTo: "See the bold note.", in: Sample.language("en")) == [])
    #expect(try store.verify() == [])
  }

  @Test("An edit that changes nothing leaves nothing")
  func emptyEdit() throws {
    let before = try memory.rows()
    let variant = Sample.full.variants[0]
    #expect(
      try review { try $0.edit(unit: id, in: variant.language, to: variant.content, status: variant.status) } == false)
    #expect(try memory.rows() == before)
  }

  @Test("A further language is added behind the others")
  func addition() throws {
    let french = Variant(Sample.language("fr"), "Voir la note.", status: .reviewed)
    try review { try $0.add(french, toUnit: id) }
    #expect(try store.unit(id)?.variants == Sample.full.variants + [french])
    #expect(try latest() == "text added|2016-04-07-juncker|fr|-|Voir la note.|rev")
    #expect(try store.verify() == [])
  }

  @Test("What is not there, or there already, is named")
  func refusals() throws {
    func kind(_ body: (Changes) throws -> Void) -> StorageError.Kind? {
      #expect(throws: StorageError.self) { try review(body) }?.kind
    }
    let (english, french) = (Sample.language("en"), Sample.language("fr"))
    #expect(kind { _ = try $0.setStatus(.draft, ofUnit: 9) } == .noSuchUnit(9))
    #expect(kind { _ = try $0.setStatus(.draft, ofUnit: id, in: french) } == .noSuchVariant(unit: id, language: "fr"))
    #expect(kind { _ = try $0.edit(unit: 9, in: english, to: "x") } == .noSuchUnit(9))
    #expect(kind { _ = try $0.edit(unit: id, in: french, to: "x") } == .noSuchVariant(unit: id, language: "fr"))
    let wrong = InlineText("x", codes: [InlineCode(.lineBreak, at: 1), InlineCode(.lineBreak, at: 0)])
    #expect(kind { _ = try $0.edit(unit: id, in: english, to: wrong) } == .unsuitable(.misplacedCode))
    #expect(kind { try $0.add(Variant(english, "x"), toUnit: id) } == .variantExists(unit: id, language: "en"))
    #expect(kind { try $0.add(Variant(french, wrong), toUnit: id) } == .unsuitable(.misplacedCode))
    #expect(kind { try $0.add(Variant(french, "x"), toUnit: 9) } == .noSuchUnit(9))
  }
}
