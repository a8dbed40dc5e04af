import Interchange
import Languages
import TestSupport
import Testing
import Translation
import XLIFF2

@Suite("Rules of XLIFF 2")
struct XLIFF2RuleTests {
  /// A document that keeps a rule, and one that breaks it: they differ in one place, written `{kept|broken}`.
  struct Rule: CustomTestStringConvertible, Sendable {
    var text: String
    var testDescription: String { text }

    init(_ text: String) { self.text = text }

    /// The document with the first or second text of each place.
    func document(isBroken: Bool) -> [UInt8] {
      var text = ""
      for (index, piece) in self.text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
        let parts = piece.split(separator: "}", omittingEmptySubsequences: false)
        guard index > 0, let rest = parts.last else {
          text += piece
          continue
        }
        let choices = parts[0].split(separator: "|", omittingEmptySubsequences: false)
        text += choices[isBroken ? 1 : 0] + rest
      }
      return Array(XLIFF2Sample.document(file: text).utf8)
    }
  }

  /// A unit of one segment with this source, and what goes before the segment.
  private static func source(_ source: String, _ head: String = "") -> Rule {
    Rule("<unit id='u'>\(head)<segment id='s'><source>\(source)</source></segment></unit>")
  }

  /// A unit of one segment with this source and target.
  private static func pair(_ source: String, _ target: String, _ segment: String = "", _ head: String = "") -> Rule {
    Rule(
      "<unit id='u'>\(head)<segment \(segment)><source>\(source)</source><target>\(target)</target></segment></unit>")
  }

  /// A file with this before its unit.
  private static func head(_ head: String, _ unit: String = "") -> Rule {
    Rule("\(head)<unit id='u'>\(unit)<segment><source>a</source></segment></unit>")
  }

  private static let unit = "<unit id='u'><segment><source>a</source></segment></unit>"

  static let structure = [
    Rule("<unit id='u'><segment>{<source>a</source>|}<target>b</target></segment></unit>"),
    Rule("<unit id='u'><segment><source>a</source>{|<source>b</source>}</segment></unit>"),
    Rule("<unit id='u'>{<segment><source>a</source></segment>|<ignorable><source>a</source></ignorable>}</unit>"),
    Rule("{\(unit)|}"), Rule("\(unit){|<notes><note>n</note></notes>}"), Rule("\(unit){|<my:a/>}"),
    Rule("<group {id='g'|}/>"), Rule("<unit {id='u'|}><segment><source>a</source></segment></unit>"),
    Rule("<unit id='{u|a b}'><segment><source>a</source></segment></unit>"),
    Rule("<unit id='u' {my:a|fs:a}='b'><segment><source>a</source></segment></unit>"),
    Rule("<unit id='u'><segment {id|translate}='no'><source>a</source></segment></unit>"),
    Rule("<unit id='u' type='{my:a|a}'><segment><source>a</source></segment></unit>"),
    Rule("<unit id='u' translate='{no|never}'><segment><source>a</source></segment></unit>"),
    Rule("<unit id='u'><segment><source>a</source>{|text}</segment></unit>"),
    head("<skeleton{ href='x'|}/>"), head("<skeleton {|href='x'}>a</skeleton>"),
    head("<notes>{<note>n</note>|}</notes>"), head("<notes><note priority='{10|11}'>n</note></notes>"),
    head(
      "", "{<notes><note>n</note></notes>|}<originalData><data id='d'/></originalData>{|<notes><note>n</note></notes>}"),
    head("<notes><note appliesTo='{source|both}'>n</note></notes>"), source("a{<ph id='1'/>|<my:a/>}"),
    source("{<cp hex='001F'/>|<cp hex='0020'/>}"), source("{<cp hex='FFFF'/>|<cp hex='FFF'/>}"),
    source("<ph id='1' {|ph='1' dir='ltr'}/>"), source("{a|<g id='1'/>}"),
    source("<pc id='1' type='{fmt|bold}'>a</pc>"), source("<ph id='1' canReorder='{yes|maybe}'/>"),
  ]

  static let identifiers = [
    Rule("<group id='g'/><group id='{h|g}'/>"),
    head("<notes><note id='n'>a</note><note id='{m|n}'>b</note></notes>"),
    Rule(
      "<unit id='u'><segment id='s'><source>a</source></segment><ignorable id='{t|s}'><source> </source></ignorable></unit>"
    ),
    source("<ph id='1'/><ph id='{2|1}'/>"), source("<ph id='{1|s}'/>"),
    pair("<ph id='1'/>", "<ph id='{1|2}'/><ph id='2'/>"),
    pair("<ph id='1'/>", "{<ph id='1'/>|<sc id='1' isolated='yes'/>}"), pair("a", "<ph id='{1|s}'/>", "id='s'"),
    source("<ph id='1' dataRef='d'/>", "<originalData><data id='d'/><data id='{e|d}'/></originalData>"),
    Rule(
      "<unit id='u'><segment><source>a</source><target>b</target></segment></unit><unit id='{v|u}'><segment><source>a</source><target>b</target></segment></unit>"
    ),
  ]

  static let codes = [
    source("<ph id='1' {|dataRef='d'}/>"),
    source("<ph id='1' dataRef='{d|e}'/>", "<originalData><data id='d'/></originalData>"),
    source("<sc id='1'{ isolated='yes'|}/>a"), source("<sc id='1' {|isolated='yes'}/>a<ec startRef='1'/>"),
    source("a<ec {id='1'|startRef='1'} isolated='yes'/>"), source("a<ec id='1' {isolated='yes'|}/>"),
    source("<sc id='1'/>a<ec startRef='1' {|id='2'}/>"), source("<sc id='1'/>a<ec startRef='{1|2}'/>"),
    source("{<sc id='1'/>a<ec startRef='1'/>|<ec startRef='1'/>a<sc id='1'/>}"),
    source("<sc id='1' canCopy='no'/>a<ec startRef='1' {canCopy='no'|}/>"),
    source("<sc id='1' type='fmt'/>a<ec startRef='1' type='{fmt|ui}'/>"),
    source("<sc id='1'/>a<ec startRef='1' {|dir='ltr'}/>"),
    source("<sm id='1' type='term'/>a{<em startRef='1'/>|}"), source("a{<sm id='1' type='term'/>|}<em startRef='1'/>"),
    source("<ph id='1' {type='ui'|} subType='my:a'/>"), source("<ph id='1' type='{fmt|ui}' subType='xlf:b'/>"),
    source("<ph id='1' type='ui' subType='xlf:{var|other}'/>"),
    source("<ph id='1' canReorder='firstNo' canCopy='no' {canDelete='no'|}/>"),
    source(
      "<ph id='1' canReorder='{firstNo|yes}' canCopy='no' canDelete='no'/><ph id='2' canReorder='no' canCopy='no' canDelete='no'/>"
    ),
    pair("<ph id='1' canDelete='no'/>a", "{<ph id='1' canDelete='no'/>|}b"),
    pair(
      "<ph id='1' canReorder='firstNo' canCopy='no' canDelete='no'/><ph id='2' canReorder='no' canCopy='no' canDelete='no'/>a",
      "{<ph id='1' canReorder='firstNo' canCopy='no' canDelete='no'/>|}<ph id='2' canReorder='no' canCopy='no' canDelete='no'/>{|<ph id='1' canReorder='firstNo' canCopy='no' canDelete='no'/>}"
    ),
    pair("<ph id='1'/>", "<ph id='1'/><ph id='2' copyOf='{1|3}'/>"),
    pair("<ph id='1' {|canCopy='no'}/>", "<ph id='1'/><ph id='2' copyOf='1'/>"),
    source("<pc id='1' subFlowsStart='u' {subFlowsEnd='u'|}>a</pc>"), source("<ph id='1' subFlows='{u|v}'/>"),
    source("<ph id='1' subFlows='u{|,}'/>"),
  ]

  static let units = [
    pair("a", "b", "{state='final' |}subState='my:a'"), pair("a", "b", "state='final' subState='{my:a|a}'"),
    pair("a", "b", "state='final' subState='{my|xlf}:a'"),
    Rule("<unit id='u'><segment><source>a</source><target xml:lang='fr{-CA|-a}'>b</target></segment></unit>"),
    Rule("<unit id='u'><segment><source xml:lang='{en|de}'>a</source></segment></unit>"),
    Rule("<unit id='u' {|xml:lang='ja'}><segment><source>a</source></segment></unit>"),
    Rule(
      "<unit id='u'><segment><source xml:lang='en'>a</source><target xml:lang='{fr-CA|fra}'>b</target></segment></unit>"
    ),
    Rule(
      "<unit id='u'><segment><source xml:space='preserve'>a</source><target {xml:space='preserve'|}>b</target></segment></unit>"
    ),
    Rule("<unit id='u'><segment><source>a</source><target order='{1|2}'>b</target></segment></unit>"),
    Rule(
      "<unit id='u'><segment><source>a</source><target order='2'>b</target></segment><segment><source>c</source><target {order='1'|}>d</target></segment></unit>"
    ),
    Rule("<unit id='u'><segment><source>a</source><target order='{1|0}'>b</target></segment></unit>"),
  ]

  static let references = [
    source("<mrk id='1' type='comment' {value='c'|}>a</mrk>"),
    source("<mrk id='1' type='comment' value='c' {|ref='#n=n'}>a</mrk>", "<notes><note id='n'>b</note></notes>"),
    source("<mrk id='1' type='comment' ref='#n={n|m}'>a</mrk>", "<notes><note id='n'>b</note></notes>"),
    source("<mrk id='1' type='comment' ref='#/f={f1|f2}/u=u/n=n'>a</mrk>", "<notes><note id='n'>b</note></notes>"),
    source("<mrk id='1' type='my:a' ref='#{f=f1/u=u/1|u=u/f=f1/1}'>a</mrk>"),
    source("<mrk id='1' type='my:a' ref='#{u=u/xx=1|xx=1/u=u}'>a</mrk>"),
    source("<mrk id='1' type='my:a' ref='#f=f1{|/f=f1}/u=u'>a</mrk>"),
    source("<mrk id='1' type='my:a' ref='#u=u/{xx|x}=1'>a</mrk>"), source("<mrk id='1' type='{my|xlf}:a'>a</mrk>"),
    source("<mrk id='1' type='my:a' ref='{x#|#}a b'>a</mrk>"),
    source("<mrk id='1' type='mtc:match' {|ref='#s'}>a</mrk>"), source("<mrk id='1' type='{term|phrase}'>a</mrk>"),
  ]

  static let modules = [
    source("a", "<mtc:matches><mtc:match ref='{#|}s'><source>a</source><target>b</target></mtc:match></mtc:matches>"),
    source("a", "<mtc:matches><mtc:match ref='#{s|t}'><source>a</source><target>b</target></mtc:match></mtc:matches>"),
    source(
      "a",
      "<mtc:matches><mtc:match ref='#s' {type='tm'|} subType='my:a'><source>a</source><target>b</target></mtc:match></mtc:matches>"
    ),
    source(
      "a",
      "<mtc:matches><mtc:match ref='#s' similarity='{100|101}'><source>a</source><target>b</target></mtc:match></mtc:matches>"
    ),
    source("a", "<mtc:matches><mtc:match ref='#s'><source>a</source>{<target>b</target>|}</mtc:match></mtc:matches>"),
    source(
      "a",
      "<mtc:matches><mtc:match ref='#s'><source><ph id='1' {|dataRef='d'}/></source><target>b</target></mtc:match></mtc:matches>"
    ),
    head("{|<mtc:matches><mtc:match ref='#s'><source>a</source><target>b</target></mtc:match></mtc:matches>}"),
    source(
      "a",
      "<gls:glossary><gls:glossEntry><gls:term>a</gls:term>{<gls:translation>b</gls:translation>|}</gls:glossEntry></gls:glossary>"
    ),
    source(
      "a",
      "<gls:glossary><gls:glossEntry id='1'><gls:term>a</gls:term><gls:translation id='{2|1}'>b</gls:translation></gls:glossEntry></gls:glossary>"
    ),
    head(
      "<mda:metadata id='1'><mda:metaGroup id='{2|1}'><mda:meta type='a'>b</mda:meta></mda:metaGroup></mda:metadata>"),
    head("<mda:metadata><mda:metaGroup>{<mda:meta type='a'>b</mda:meta>|}</mda:metaGroup></mda:metadata>"),
    head(
      "<res:resourceData><res:resourceItem {mimeType='a/b' |}id='r'/></res:resourceData>",
      "<res:resourceData><res:resourceItemRef ref='r'/></res:resourceData>"),
    head(
      "<res:resourceData><res:resourceItem mimeType='a/b' id='r'/></res:resourceData>",
      "<res:resourceData><res:resourceItemRef ref='{r|q}'/></res:resourceData>"),
    head(
      "<res:resourceData><res:resourceItem mimeType='a/b'><res:source {href='a'|}/></res:resourceItem></res:resourceData>"
    ),
    head(
      "<ctr:changeTrack><ctr:revisions appliesTo='note' ref='{n|m}'><ctr:revision><ctr:item property='content'>a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack><notes><note id='n'>b</note></notes>"
    ),
    head(
      "<ctr:changeTrack><ctr:revisions appliesTo='note' currentVersion='{1|2}'><ctr:revision version='1'><ctr:item property='content'>a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>"
    ),
    head(
      "<ctr:changeTrack><ctr:revisions appliesTo='note'><ctr:revision><ctr:item property='{priority|colour}'>a</ctr:item></ctr:revision></ctr:revisions></ctr:changeTrack>"
    ),
    source("<{sc|ph} id='1' slr:sizeRestriction='5'{ isolated='yes'|}/>"),
    Rule("<unit id='u' slr:sizeRestriction='{*|x}'><segment><source>a</source></segment></unit>"),
    Rule("<unit id='u' slr:storageRestriction='5,{*|6.5}'><segment><source>a</source></segment></unit>"),
    head("<slr:profiles {storageProfile='my:a'|generalProfile='xliff:codepoints'}/>", "").with(
      " slr:storageRestriction='x'"),
    head("<slr:data profile='p'><my:a id='1'/></slr:data>", "").with(" slr:sizeInfoRef='{1|2}'"),
    head("<val:validation><val:rule isPresent='a' {|startsWith='b'}/></val:validation>"),
    head("<val:validation><val:rule {isPresent|endsWith}='a' occurs='1'/></val:validation>"),
    head("<val:validation><val:rule {startsWith|isNotPresent}='a' existsInSource='yes'/></val:validation>"),
    head("<val:validation><val:rule isPresent='a' disabled='{no|yes}'/></val:validation>"),
    head("<val:validation><val:rule {my:rule='a'|}/></val:validation>"),
    source("<ph id='1' {fs:fs='img' |}fs:subFs='src,a.png'/>"), source("<ph id='1' fs:fs='{img|image}'/>"),
    Rule("<unit id='u' {its:version='2.0' |}its:person='a'><segment><source>a</source></segment></unit>"),
    source(
      "<mrk id='1' type='its:generic' its:version='2.0' its:taIdentRef='x' {|its:taIdent='y' its:taSource='z'}>a</mrk>"),
    source(
      "<mrk id='1' type='its:generic' its:version='2.0' {its:locQualityRatingScore='1' |}its:locQualityRatingScoreThreshold='1'>a</mrk>"
    ),
    source(
      "a",
      "<its:provenanceRecords xml:id='1' its:version='2.0'><its:provenanceRecord {person='a'|}/></its:provenanceRecords>"
    ),
    Rule(
      "<unit id='u' its:version='2.0' its:mtConfidence='{0.5|1.5}'><segment><source>a</source></segment></unit>"),
  ]

  @Test(
    "a document that keeps a rule is read without a fault, one that breaks it is refused",
    arguments: structure + identifiers + codes + units + references + modules)
  func rules(rule: Rule) throws {
    let kept = try XLIFF2Sample(rule.document(isBroken: false))
    #expect(kept.account.log.faults == [])
    let error = #expect(throws: InterchangeError.self) { try XLIFF2Sample(rule.document(isBroken: true)) }
    #expect(error?.kind == .malformed)
  }

  @Test(
    "what real files do is read with a warning",
    arguments: [
      "<unit id='u' approved='yes'><segment><source>a</source></segment></unit>",
      "<unit id='u'><segment my:match='90'><source>a</source></segment></unit>",
      "<unit id='u'><notes><note>n</note></notes><mda:metadata><mda:metaGroup><mda:meta type='a'/></mda:metaGroup></mda:metadata><segment><source>a</source></segment></unit>",
      "<unit id='u'><segment state='done'><source>a</source><target>b</target></segment></unit>",
      "<unit id='u'><segment state='final'><source>a</source></segment></unit>",
      "<unit id='u'><segment><source xml:lang='de'>a</source><target xml:lang='pl'>b</target></segment></unit>",
      "<unit id='u'><segment><source>a</source></segment></unit><unit id='u'><segment><source>a</source></segment></unit>",
      "<unit id='u' slr:sizeRestriction=''><segment><source>a</source></segment></unit>",
      "<unit id='u'><segment><source><pc id='1'>a</pc></source><target><mrk id='1' type='my:a' my:change='ins'>b</mrk></target></segment></unit>",
    ])
  func warnings(file: String) throws {
    #expect(!(try XLIFF2Sample(file: file).account.log.faults.isEmpty))
  }

  @Test("a blank form is read with warnings, whatever it lacks")
  func blank() throws {
    let document = "<xliff xmlns='urn:oasis:names:tc:xliff:document:2.0' version='2.0' srcLang=''><file id=''/></xliff>"
    let sample = try XLIFF2Sample(Array(document.utf8))
    #expect(sample.units.isEmpty)
    #expect(sample.account.log.faults.count == 4)
  }

  @Test("the faults of an unknown version are told, and no text passes for one of another language")
  func unknown() throws {
    let file =
      "<unit id='u' type='x'><segment><source>a</source><target>b</target></segment></unit>"
      + "<unit id='v'><segment><source>c</source><target xml:lang='en'>d</target></segment></unit>"
    for (version, isRead) in [("2.0", false), ("2.9", true)] {
      let bytes = Array(XLIFF2Sample.document(file: file, version: version).utf8)
      guard isRead else {
        #expect(throws: InterchangeError.self) { try XLIFF2Sample(bytes) }
        continue
      }
      let sample = try XLIFF2Sample(bytes)
      let texts = sample.units.map { $0.variants.map { "\($0.language.tag) \($0.text)" } }
      #expect(texts == [["en a", "fr b"], ["en c", "en d"]])
      // The version, the type without a prefix, the language of the target.
      #expect(sample.account.log.faults.count == 3)
    }
  }

  @Test("what XLIFF 2.2 added is read there alone")
  func newest() throws {
    let cases =
      "<unit id='u' pgs:switch='plural:n'><segment pgs:case='one'><source><ph id='1'/></source></segment>"
      + "<segment pgs:case='other'><source><ph id='1'/></source></segment></unit>"
    let notes = "<unit id='u'><notes><note ref='#s'>n</note></notes><segment id='s'><source>a</source></segment></unit>"
    for file in [cases, notes] {
      _ = try XLIFF2Sample(Array(XLIFF2Sample.document(file: file, version: "2.2").utf8))
    }
    #expect(throws: InterchangeError.self) { try XLIFF2Sample(file: notes) }
    let odd = cases.split(separator: "plural:n").joined(separator: "plural:n gender:g")
    #expect(throws: InterchangeError.self) {
      try XLIFF2Sample(Array(XLIFF2Sample.document(file: odd, version: "2.2").utf8))
    }
  }
}

extension XLIFF2RuleTests.Rule {
  /// The rule with these attributes on its unit.
  fileprivate func with(_ attributes: String) -> Self {
    Self(text.split(separator: "<unit id='u'").joined(separator: "<unit id='u'\(attributes)"))
  }
}
