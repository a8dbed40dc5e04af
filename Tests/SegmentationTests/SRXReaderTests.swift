import Files
import Segmentation
import TestSupport
import Testing
import Translation

@Suite("The reader of SRX")
struct SRXReaderTests {
  @Test("each public file is taken or refused as its list says", .enabled(if: SRXFiles.isPresent))
  func publicFiles() throws {
    let entries = SRXFiles.entries
    #expect(entries.count == 19)
    for (path, expectation) in entries {
      let bytes = try FileBytes.all(SRXFiles.folder + path)
      var faults: [Fault] = []
      switch expectation {
      case "accept":
        let rules = try SRXRules(bytes, file: path, faults: &faults)
        #expect(!rules.languageRules.isEmpty && !rules.maps.isEmpty, "\(path)")
      case "lenient":
        _ = try SRXRules(bytes, file: path, faults: &faults)
        #expect(faults.contains { $0.severity == .warning }, "\(path)")
      default:
        let error = #expect(throws: SegmentationError.self, "\(path)") {
          try SRXRules(bytes, file: path, faults: &faults)
        }
        #expect((error?.place.line ?? 0) > 0 && (error?.place.column ?? 0) > 0, "\(path)")
      }
    }
  }

  @Test(
    "the rules of LanguageTool and Okapi are read whole, unbounded lookbehinds included",
    .enabled(if: SRXFiles.isPresent))
  func largeFiles() throws {
    var faults: [Fault] = []
    let bytes = try FileBytes.all(SRXFiles.folder + "srx/valid/srx__segment.srx")
    let rules = try SRXRules(bytes, file: "segment.srx", faults: &faults)
    let count = rules.languageRules.reduce(0) { $0 + $1.rules.count }
    // One of its 1550 rules stands in a comment.
    let found = String(decoding: bytes, as: UTF8.self).split(separator: "</rule>").count - 2
    let refused = faults.filter { $0.severity == .error }
    #expect(count + refused.count == found)
    #expect(refused.isEmpty, "\(refused)")
    // ICU bounds what looks back; four rules that Java takes need that.
    #expect(faults.filter { $0.severity == .note }.count == 4)
    #expect(rules.cascades && rules.formatHandling.end == true && rules.formatHandling.isolated == false)
  }

  @Test("a file of version 1.0 is read: no namespace, map rules in groups")
  func version1() throws {
    let (rules, faults) = try SRXFiles.read(
      """
      <?xml version="1.0"?>
      <srx version="1.0"><header segmentsubflows="no"><formathandle type="isolated" include="yes"/></header><body>
      <languagerules><languagerule languagerulename="Default">
      <rule break="no"><beforebreak>etc\\.</beforebreak><afterbreak>\\s[a-z]</afterbreak></rule>
      <rule><beforebreak><![CDATA[[.?!]+]]></beforebreak><afterbreak> &lt;?</afterbreak></rule>
      </languagerule></languagerules>
      <maprules><maprule maprulename="Default"><languagemap languagepattern=".*" languagerulename="Default"/></maprule>
      <maprule maprulename="Other"><languagemap languagepattern="x" languagerulename="Default"/></maprule></maprules>
      </body></srx>
      """)
    #expect(rules.version == "1.0" && !rules.segmentsSubflows && !rules.cascades)
    #expect(rules.formatHandling.isolated == true && rules.formatHandling.start == nil)
    let read = rules.languageRules[0].rules
    #expect(read.map(\.isBreak) == [false, true])
    #expect(read.map(\.before) == ["etc\\.", "[.?!]+"] && read.map(\.after) == ["\\s[a-z]", " <?"])
    #expect(rules.maps == [SRXRules.LanguageMap(".*", to: "Default")])
    #expect(
      faults.map(\.description) == [
        "r.srx:8:1: warning: there is more than one <maprule>; the first one, which tools take, is used"
      ])
  }

  @Test("missing sides are empty, and comments before rules are kept")
  func sides() throws {
    let (rules, faults) = try SRXFiles.read(
      SRXFiles.document(
        "<!-- lines --><rule break=\"yes\"><afterbreak>\\n</afterbreak></rule><rule><beforebreak>x</beforebreak><afterbreak/></rule>"
      ))
    #expect(faults.isEmpty)
    #expect(rules.languageRules[0].rules.map(\.before) == ["", "x"])
    #expect(rules.languageRules[0].rules.map(\.after) == ["\\n", ""])
    #expect(rules.languageRules[0].rules.map(\.comment) == ["lines", nil])
  }

  @Test("an invalid expression is reported with rule and place, and the rest is used")
  func invalidExpression() throws {
    let (rules, faults) = try SRXFiles.read(
      SRXFiles.document(
        """
        <rule><beforebreak>a</beforebreak></rule>
          <rule><beforebreak>(b</beforebreak></rule>
        <rule><afterbreak>[c</afterbreak></rule>
        <rule><beforebreak>d</beforebreak></rule>
        """))
    #expect(rules.languageRules[0].rules.map(\.before) == ["a", "d"])
    #expect(faults.map { $0.place?.description } == ["r.srx:4:3", "r.srx:5:1"])
    #expect(faults.allSatisfy { $0.severity == .error })
    #expect(faults[0].message.hasPrefix("rule 2 of 'All' is left out: its beforebreak '(b' is no regular expression"))
    #expect(faults[1].message.hasPrefix("rule 3 of 'All' is left out: its afterbreak '[c' is no regular expression"))
  }

  @Test(
    "what does not belong is named and passed over",
    arguments: [
      (
        "<rule><color>x<b/></color><beforebreak>a</beforebreak></rule>",
        "<color> is not expected in <rule> and is passed over"
      ),
      ("<rule break=\"maybe\"><beforebreak>a</beforebreak></rule>", "break is 'maybe'; 'yes' or 'no' was expected"),
      ("<rule>stray<beforebreak>a</beforebreak></rule>", "text in <rule> means nothing and is passed over"),
      ("<rule><beforebreak>a</beforebreak></rule><rule/>", "rule 2 of 'All' is empty: it holds everywhere"),
      (
        "<x:y xmlns:x=\"urn:x\"/><rule><beforebreak>a</beforebreak></rule>",
        "<x:y> is no part of SRX and is passed over"
      ),
    ])
  func unknown(rules: String, message: String) throws {
    let read = try SRXFiles.read(SRXFiles.document(rules))
    #expect(read.faults.map(\.message) == [message])
    #expect(read.faults.allSatisfy { $0.severity == .warning })
    #expect(read.rules.languageRules[0].rules.first?.before == "a")
  }

  @Test("the header's gaps are named: OmegaT's own rules have one")
  func gaps() throws {
    let header = try SRXFiles.read(SRXFiles.document("<rule><beforebreak>a</beforebreak></rule>", attributes: ""))
    #expect(
      header.faults.map(\.message) == [
        "<header> has no segmentsubflows; 'yes' is assumed", "<header> has no cascade; 'no' is assumed",
      ])
    let bare = try SRXFiles.read(
      "<srx><body><maprules><languagemap languagepattern='(' languagerulename='q'/><languagemap languagepattern='e' languagerulename='q'/></maprules></body></srx>"
    )
    #expect(
      bare.faults.map(\.message).sorted() == [
        "<srx> has no version; '2.0' is assumed",
        "the map '(' is left out: it is no regular expression (a parenthesis has no partner, at character 1)",
        "the map 'e' leads to 'q', which is no <languagerule>", "there is no <header>", "there is no <languagerules>",
      ])
  }

  @Test("a file cut anywhere is refused with its place", .timeLimit(.minutes(1)))
  func cut() throws {
    let bytes = Array(SRXFiles.document("<rule><beforebreak>é</beforebreak></rule>").utf8)
    for length in bytes.indices {
      var faults: [Fault] = []
      #expect(throws: SegmentationError.self) {
        try SRXRules(Array(bytes[..<length]), file: "r.srx", faults: &faults)
      }
    }
  }

  @Test("another root is refused by its name")
  func otherRoot() {
    let error = #expect(throws: SegmentationError.self) { try SRXFiles.read("\n<tmx version='1.4'/>") }
    #expect(error?.description == "r.srx:2:1: the root element is <tmx>, not <srx>; give a file of SRX 1.0 or 2.0")
    #expect(error?.kind == .notRules)
  }

  @Test("mutated files are read or refused, never more", arguments: [1, 2])
  func mutated(seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let source = Array(
      SRXFiles.document("<rule break=\"no\"><beforebreak>(a|b)\\.</beforebreak><afterbreak>\\s</afterbreak></rule>")
        .utf8)
    let marks = Array("<>/\"=&;()[]\\?*+{}a\u{E9}".utf8)
    for _ in 0..<1500 {
      var bytes = source
      for _ in 0...random.below(3) {
        let index = random.below(bytes.count)
        switch random.below(3) {
        case 0: bytes[index] = marks[random.below(marks.count)]
        case 1: bytes.remove(at: index)
        default: bytes.insert(marks[random.below(marks.count)], at: index)
        }
      }
      var faults: [Fault] = []
      guard let rules = try? SRXRules(bytes, file: "r.srx", faults: &faults) else { continue }
      let text = Array("a. b. (c)".utf8)
      #expect(Segmenter(for: nil, rules: CustomRules(rules, for: nil)).ends(in: text).last == text.count)
    }
  }
}
