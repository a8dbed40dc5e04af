import Files
import Testing
import Translation
import TranslationMemory

@Suite("Who changes a memory, and when")
struct SignatureTests {
  @Test("The moment is now", .enabled(if: Terminal.environment("SOURCE_DATE_EPOCH") == nil))
  func now() {
    let before = Process.now
    let signature = Signature(author: "anna")
    #expect(signature.author == "anna")
    #expect((before...Process.now).contains(signature.time.seconds))
    #expect(Signature(author: nil).author == nil)
  }
}
