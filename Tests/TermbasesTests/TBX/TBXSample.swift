import Interchange
import Languages
import Termbases
import Testing
import Translation

/// TBX to be read, and what comes of it.
enum TBXSample {
  /// The concepts of a file and its account.
  @discardableResult
  static func read(_ bytes: [UInt8], file: String = "t.tbx") throws -> ([Concept], ReadingAccount) {
    let reader = TBXReader(file: file)
    var concepts: [Concept] = []
    try reader.read(bytes) { concepts.append($0) }
    try reader.finish { concepts.append($0) }
    return (concepts, reader.account)
  }

  /// The bytes of a file with the concepts.
  static func write(_ concepts: [Concept], _ vocabulary: TBXWriter.Vocabulary = .terminOrgs) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = TBXWriter(settings: .init(toolVersion: "1.0"), vocabulary: vocabulary) { output.bytes += $0 }
    for concept in concepts { try writer.write(concept) }
    try writer.finish()
    return output.bytes
  }

  /// A document of the second edition around some entries.
  static func second(_ entries: String, type: String = "TBX") -> [UInt8] {
    Array(
      """
      <?xml version="1.0"?>
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="\(type)" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>a</p></sourceDesc></fileDesc>\
      </martifHeader><text><body>
      \(entries)
      </body></text></martif>
      """.utf8)
  }

  /// A document of the third edition around some entries.
  static func third(_ entries: String, type: String = "TBX-Basic", style: String = "dca") -> [UInt8] {
    Array(
      """
      <tbx type="\(type)" style="\(style)" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" \
      xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"><tbxHeader><fileDesc>\
      <sourceDesc><p>a</p></sourceDesc></fileDesc></tbxHeader><text><body>
      \(entries)
      </body></text></tbx>
      """.utf8)
  }

  static func language(_ tag: String) -> Language {
    guard let language = Language(tag) else { preconditionFailure("'\(tag)' is no tag") }
    return language
  }
}
