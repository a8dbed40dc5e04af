import Interchange
import Termbases
import Translation

/// What comes of a table.
struct GlossarySample {
  var concepts: [Concept] = []
  var account: ReadingAccount
  var layout: GlossaryLayout?

  init(_ bytes: [UInt8], _ settings: ReadingSettings, size: Int = .max) throws {
    let reader = GlossaryTableReader(settings: settings)
    account = reader.account
    var start = 0
    while start < bytes.count {
      let end = size < bytes.count - start ? start + size : bytes.count
      try reader.read(Array(bytes[start..<end])) { concepts.append($0) }
      start = end
    }
    try reader.finish { concepts.append($0) }
    account = reader.account
    layout = reader.layout
  }

  /// The concepts as `court: en court, pl sąd`.
  var lines: [String] {
    concepts.map { "\($0.id): " + $0.terms.map { "\($0.language) \($0.text)" }.joined(separator: ", ") }
  }

  /// The faults as `warning 4`.
  var faultLines: [String] { account.log.faults.map { "\($0.severity.rawValue) \($0.place?.line ?? 0)" } }
}
