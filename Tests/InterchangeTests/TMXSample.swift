import Interchange
import Languages
import TestSupport
import Translation

/// What a TMX file gave.
struct TMXSample {
  /// The units in order.
  var units: [TranslationUnit] = []
  /// What the reader found.
  var account = ReadingAccount(file: "t.tmx")
  /// What was wrong.
  var faults: [Fault] { account.log.faults }
  /// What was left out.
  var skips: [Skip] { account.skips }
  /// How many units there were.
  var unitCount: Int { account.unitCount }
  /// What the file says of itself.
  var header = TMXHeader()

  /// Reads bytes, `chunk` at a time.
  init(reading bytes: [UInt8], chunk: Int = .max, file: String = "t.tmx", status: Status = .draft) throws {
    let reader = TMXReader(ReadingSettings(file: file, status: status))
    try bytes.forEachChunk(of: chunk) { piece in try reader.read(piece) { units.append($0) } }
    try reader.finish { units.append($0) }
    account = reader.account
    header = reader.header
  }

  /// Reads a document.
  init(_ text: String, chunk: Int = .max, status: Status = .draft) throws {
    try self.init(reading: Array(text.utf8), chunk: chunk, status: status)
  }

  /// Reads a document that has the given units in its body; they begin on line 3.
  init(body: String, status: Status = .draft) throws {
    try self.init(Self.document(body), status: status)
  }

  /// Reads a document that has the given texts in one unit's variant in English.
  init(segment: String) throws {
    try self.init(body: "<tu><tuv xml:lang=\"en\"><seg>\(segment)</seg></tuv></tu>")
  }

  /// A document without faults around its units.
  static func document(_ body: String) -> String {
    """
    <?xml version="1.0"?>
    <tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" \
    srclang="*all*" datatype="plaintext"/><body>
    \(body)
    </body></tmx>
    """
  }

  /// The faults in short: `4:1 error`.
  var faultPlaces: [String] {
    faults.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity.rawValue)" }
  }

  /// Writes units.
  static func written(_ units: [TranslationUnit], _ settings: WritingSettings) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = TMXWriter(settings) { output.bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return output.bytes
  }
}
