import Interchange
import TestSupport
import Translation
import XLIFF

/// What a reader made of a document.
struct XLIFF2Sample {
  var units: [TranslationUnit] = []
  var account: ReadingAccount
  var glossary: [XLIFF2GlossaryEntry] = []

  /// Reads a document in chunks of so many bytes.
  init(_ bytes: [UInt8], _ settings: ReadingSettings = ReadingSettings(file: "a.xlf"), chunk: Int = 1 << 20) throws {
    let reader = XLIFF2Reader(settings)
    var units: [TranslationUnit] = []
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      try reader.read(Array(bytes[start..<end])) { units.append($0) }
      start = end
    }
    try reader.finish { units.append($0) }
    self.units = units
    account = reader.account
    glossary = reader.glossary
  }
}
