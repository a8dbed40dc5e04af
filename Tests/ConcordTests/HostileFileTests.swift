import Files
import TestSupport
import Testing

/// Files that are made to do harm: each is refused, or harmless, within a second and little memory.
@Suite("Hostile files")
struct HostileFileTests {
  /// A file that is made by a line of shell in the tool's folder.
  struct Attack: CustomTestStringConvertible, Sendable {
    var name: String
    var file: String
    var script: String
    var testDescription: String { name }
  }

  private static let laughs = (1...9).map {
    "<!ENTITY l\($0) \\\"" + String(repeating: "&l\($0 - 1);", count: 10) + "\\\">"
  }
  .joined()

  private static func xml(_ doctype: String, _ body: String) -> String {
    "<?xml version=\\\"1.0\\\"?><!DOCTYPE tmx [\(doctype)]><tmx version=\\\"1.4\\\"><body>\(body)</body></tmx>"
  }

  static let attacks = [
    Attack(
      name: "an entity from another file", file: "a.tmx",
      script: "printf '%s' \"\(xml("<!ENTITY x SYSTEM \\\"secret.txt\\\">", "&x;"))\" >a.tmx"),
    Attack(
      name: "a billion laughs", file: "a.tmx",
      script: "printf '%s' \"\(xml("<!ENTITY l0 \\\"lol\\\">" + laughs, "&l9;"))\" >a.tmx"),
    Attack(
      name: "deep nesting", file: "a.xlf",
      script: "(printf '<xliff version=\"1.2\">'; yes '<group>' | head -n 200000) >a.xlf"),
    Attack(
      name: "an attribute of 100 MB", file: "a.tmx",
      script: "(printf '<tmx version=\"'; head -c 100000000 /dev/zero | tr '\\0' 'a'; printf '\"/>') >a.tmx"),
    Attack(
      name: "a gzip bomb", file: "a.tmx.gz",
      script: "(printf '<tmx version=\"1.4\"><body>'; head -c 2000000000 /dev/zero | tr '\\0' ' ') | gzip -1 >a.tmx.gz"),
  ]

  @Test("No attack is read, and none takes much memory", arguments: attacks)
  func refused(_ attack: Attack) throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("SECRET", to: "secret.txt")
    _ = try tool.shell("concord init --no-glossary; " + attack.script)
    // Two gigabytes of address space; the shell counts in kilobytes.
    let outcome = try tool.shell("ulimit -v 2000000; timeout 20 concord import \(attack.file)")
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.complaints.hasPrefix("concord: \(attack.file)"))
    #expect(!outcome.complaints.contains("SECRET"))
    #expect(try tool("stats", "--format", "json").output.contains("\"units\": 0"))
  }

  @Test("Formulas are made safe for spreadsheets where that is asked for, and read back as they were")
  func formulas() throws {
    let tool = try Tool()
    defer { tool.remove() }
    try tool.write("en,ru\n=1+1,+7 495\n@home,-5\n", to: "a.csv")
    #expect(try tool("convert", "--safe-cells", "a.csv", "safe.csv").code == 0)
    let safe = try tool.read("safe.csv")
    for cell in ["'=1+1", "'+7 495", "'@home", "'-5"] { #expect(safe.contains(cell)) }
    #expect(try tool("convert", "safe.csv", "back.csv").code == 0)
    #expect(try tool("convert", "a.csv", "plain.csv").code == 0)
    #expect(try tool.read("back.csv") == tool.read("plain.csv"))
  }
}
