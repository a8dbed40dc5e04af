import Files
import Interchange
import Languages
import Termbases
import Testing
import Text
import Translation

@Suite("Layout of the starter glossary")
struct LayoutTests {
  private static let header = ["concept", "kind", "status"] + GlossaryFile.languages + ["source", "note"]
  private static let statuses = ["preferred", "admitted", "deprecated", "forbidden"]

  @Test("The tables are those of the folder, and of the list in its README")
  func files() throws {
    let listed = try Subprocess("ls", ["\(GlossaryFile.root)/Glossary"]).run().output
    let names = String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(names.filter { $0.hasSuffix(".csv") } == GlossaryFile.all.map(\.name))
    let readme = String(decoding: try FileBytes.all("\(GlossaryFile.root)/Glossary/README.md"), as: UTF8.self)
    for file in GlossaryFile.all { #expect(readme.contains("| `\(file.name)` |")) }
  }

  @Test("The program carries the file of the folder", arguments: GlossaryFile.all)
  func embedded(_ file: GlossaryFile) throws {
    #expect(Resources.paths(under: "Glossary").contains("Glossary/\(file.name)"))
    #expect(Resources.bytes(at: "Glossary/\(file.name)") == (try file.bytes()))
  }

  @Test("Lines end in LF, without byte order mark, and none is empty", arguments: GlossaryFile.all)
  func lines(_ file: GlossaryFile) throws {
    let bytes = try file.bytes()
    #expect(!bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(!bytes.contains(UInt8(ascii: "\r")) && !bytes.contains(UInt8(ascii: "\t")) && !bytes.contains(0))
    #expect(bytes.last == UInt8(ascii: "\n"))
    #expect(!zip(bytes, bytes.dropFirst()).contains { $0 == 0x0A && $1 == 0x0A })
  }

  @Test("Every row has the fourteen fields of the header", arguments: GlossaryFile.all)
  func columns(_ file: GlossaryFile) throws {
    let records = try file.records()
    #expect(records.first?.fields == Self.header)
    #expect(Self.header.count == 14)
    for record in records { #expect(record.fields.count == 14, "\(file.name):\(record.line)") }
  }

  @Test("Our own reader has nothing to say about it", arguments: GlossaryFile.all)
  func faults(_ file: GlossaryFile) throws {
    let table = try file.table()
    #expect(table.faults.isEmpty, "\(table.faults.map(\.description).joined(separator: "\n"))")
    #expect(table.languages.map(\.tag) == GlossaryFile.languages)
    let ids = Set(try file.rows().compactMap { $0["concept"] })
    #expect(Set(table.concepts.map(\.id)) == ids)
  }

  @Test("Kind and status are known words, the name is made of English words with hyphens", arguments: GlossaryFile.all)
  func words(_ file: GlossaryFile) throws {
    for row in try file.rows() {
      let name = try #require(row["concept"])
      #expect(["organisation", "place", "legal term", "document", "person"].contains(row["kind"]), "\(name)")
      #expect(Self.statuses.contains(row["status"] ?? ""), "\(name)")
      #expect(!name.isEmpty && !name.hasPrefix("-") && !name.hasSuffix("-") && !name.contains("--"), "\(name)")
      #expect(
        name.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || $0 == UInt8(ascii: "-") },
        "\(name)")
    }
  }

  @Test(
    "The rows of a concept stand together, each status once, preferred first, of one kind", arguments: GlossaryFile.all)
  func order(_ file: GlossaryFile) throws {
    var seen: Set<String> = []
    var current: (name: String, kind: String, statuses: [String])?
    for row in try file.rows() {
      let (name, kind, status) = (row["concept"] ?? "", row["kind"] ?? "", row["status"] ?? "")
      if current?.name != name {
        #expect(seen.insert(name).inserted, "\(name) stands in two places")
        #expect(status == "preferred", "the first row of \(name) is \(status)")
        #expect(row["en"]?.isEmpty == false, "\(name) has no preferred English term")
        current = (name, kind, [])
      }
      #expect(current?.kind == kind, "\(name)")
      current?.statuses.append(status)
      let places = (current?.statuses ?? []).compactMap { Self.statuses.firstIndex(of: $0) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 }, "\(name): \(places)")
    }
  }

  @Test("A preferred cell holds one term, a row holds at least one, and bad terms say why", arguments: GlossaryFile.all)
  func cells(_ file: GlossaryFile) throws {
    for row in try file.rows() {
      let (name, status) = (row["concept"] ?? "", row["status"] ?? "")
      let terms = GlossaryFile.languages.map { GlossaryFile.terms(in: row[$0] ?? "") }
      if status == "preferred" { #expect(terms.allSatisfy { $0.count <= 1 }, "\(name)") }
      #expect(terms.contains { !$0.isEmpty }, "\(name)")
      #expect(row["source"]?.isEmpty == false, "\(name) has no source")
      if status == "deprecated" || status == "forbidden" { #expect(row["note"]?.isEmpty == false, "\(name)") }
    }
  }

  @Test("No stray or doubled space, one normal form, plain apostrophes", arguments: GlossaryFile.all)
  func spaces(_ file: GlossaryFile) throws {
    for record in try file.records() {
      for field in record.fields {
        #expect(Array(field.nfc.utf8) == Array(field.utf8), "\(file.name):\(record.line): \(field)")
        #expect(field.spaceFolded == field, "\(file.name):\(record.line): '\(field)'")
        #expect(!field.contains("’") && !field.contains("ʼ"), "\(file.name):\(record.line): \(field)")
        let hidden = field.unicodeScalars.contains { $0.properties.generalCategory == .format || $0.value == 0xA0 }
        #expect(!hidden, "\(file.name):\(record.line): \(field)")
      }
      for field in record.fields.dropFirst(3).dropLast(2) where field.contains("|") {
        let terms = GlossaryFile.terms(in: field)
        #expect(field == terms.joined(separator: " | "), "\(file.name):\(record.line): \(field)")
        #expect(!terms.contains(""))
      }
    }
  }
}
