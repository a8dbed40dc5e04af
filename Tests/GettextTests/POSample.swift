import Files
import Gettext
import Interchange
import Languages
import TestSupport
import Translation

/// What a catalogue gave.
struct POSample {
  /// The units in order.
  var units: [TranslationUnit] = []
  /// What was found.
  var account: ReadingAccount
  /// What the catalogue says of itself.
  var header: POHeader

  /// Reads bytes, `chunk` at a time.
  init(reading bytes: [UInt8], chunk: Int = .max, settings: ReadingSettings = ReadingSettings(file: "t.po")) throws {
    let reader = POReader(settings: settings)
    (account, header) = (reader.account, reader.header)
    try bytes.forEachChunk(of: chunk) { piece in try reader.read(piece) { units.append($0) } }
    try reader.finish { units.append($0) }
    (account, header) = (reader.account, reader.header)
  }

  /// Reads messages behind a header that `msgfmt -c` takes.
  init(_ messages: String, status: Status = .draft) throws {
    try self.init(
      reading: Array((Self.header + messages).utf8), settings: ReadingSettings(file: "t.po", status: status))
  }

  /// A header of eleven lines for Polish, and an empty line.
  static let header = """
    msgid ""
    msgstr ""
    "Project-Id-Version: t\\n"
    "PO-Revision-Date: 2026-01-01 00:00+0000\\n"
    "Last-Translator: T <t@example.org>\\n"
    "Language-Team: Polish\\n"
    "Language: pl\\n"
    "MIME-Version: 1.0\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"
    "Content-Transfer-Encoding: 8bit\\n"
    "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"
    "X-Source-Language: en\\n"


    """

  /// The faults in short: `4:1 error`.
  var faultPlaces: [String] {
    account.log.faults.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity.rawValue)" }
  }

  /// Writes units.
  static func written(
    _ units: [TranslationUnit], _ settings: WritingSettings = WritingSettings(toolVersion: "1")
  ) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    var writer = POWriter(settings: settings) { output.bytes += $0 }
    for unit in units { try writer.write(unit) }
    try writer.finish()
    return output.bytes
  }

  /// Whether gettext's checker is there.
  static var canValidate: Bool { (try? Subprocess("msgfmt", ["--version"]).run())?.code == 0 }

  /// What gettext's checker says against a catalogue; `nil` where it takes it, warnings counting as complaints.
  ///
  /// Two messages on one line with the same source are named as duplicates without a failing exit code.
  static func complaints(_ bytes: [UInt8], strictly: Bool = true) throws -> String? {
    let outcome = try Subprocess("msgfmt", (strictly ? ["-c"] : []) + ["-o", "/dev/null", "-"]).run(input: bytes)
    let complaints = String(decoding: outcome.complaints, as: UTF8.self)
    let isTaken = outcome.code == 0 && !complaints.contains("duplicate message definition")
    return isTaken && (!strictly || complaints.isEmpty) ? nil : complaints
  }
}
