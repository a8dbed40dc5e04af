import Documents
import Interchange
import Languages
import PlainText
import TestSupport
import Translation

@testable import TranslationMemory

extension Markup {
  /// Reads the source texts of a PO or XLIFF file; one that is refused is a document without blocks, with an error.
  init(sourcesOf text: String, named name: String, in language: Language? = nil, layout: Layout = .auto) {
    self.init(sourcesOf: Array(text.utf8), named: name, in: language, layout: layout)
  }

  init(sourcesOf bytes: [UInt8], named name: String, in language: Language? = nil, layout: Layout = .auto) {
    do {
      let format = DocumentFormat(of: bytes, named: name)
      self.init(
        try SourceTexts.document(of: bytes, as: format, named: name, in: language, layout: layout), of: bytes)
    } catch let error as InterchangeError {
      self.init(Document(blocks: [], faults: [Fault(.error, error.message, at: error.place)]), of: bytes)
    } catch {
      self.init(Document(blocks: [], faults: [Fault(.error, "unexpected: \(error)")]), of: bytes)
    }
  }
}
