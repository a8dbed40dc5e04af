/// What may stand in an element of TBX, and which attributes it may have.
///
/// Source: ISO 30042:2008, annex B (the document type of the core structure); ISO 30042:2019, annex A.
struct TBXContentModel {
  /// A part of an element's content: any of some elements.
  struct Part {
    /// The elements.
    var names: [String]
    /// Whether one of them must be there.
    var isRequired = false
    /// Whether no more than one may be there.
    var isSingle = false
  }

  /// The parts, which follow each other in this order.
  var parts: [Part]
  /// The attributes besides `id`.
  var attributes: [String] = []
  /// Whether text may stand between the elements.
  var hasText = false
  /// Whether `id` is an attribute.
  var hasID = true

  /// The model of an element; `nil` where it is not one of the core.
  static func model(of name: String, _ core: TBXDialect.Core) -> TBXContentModel? {
    core == .third ? third[name] ?? shared[name] : second[name] ?? shared[name]
  }

  private static let about = [
    "admin", "adminGrp", "descrip", "descripGrp", "note", "ref", "transacGrp", "xref",
  ]
  private static let links = ["admin", "adminGrp", "note", "ref", "transacGrp", "xref"]
  private static let inline = [Part(names: ["hi", "foreign", "bpt", "ept", "ph", "sc", "ec"])]
  private static let category = ["xml:lang", "type", "target", "datatype"]

  private static func one(_ names: String...) -> Part { Part(names: names, isRequired: true, isSingle: true) }
  private static func some(_ names: String...) -> Part { Part(names: names, isRequired: true) }
  private static func maybe(_ names: String...) -> Part { Part(names: names, isSingle: true) }
  private static func any(_ names: [String]) -> Part { Part(names: names) }
  private static func noted() -> TBXContentModel {
    TBXContentModel(parts: inline, attributes: category, hasText: true)
  }
  private static func plain() -> TBXContentModel {
    TBXContentModel(parts: [], attributes: category, hasText: true)
  }

  private static let second: [String: TBXContentModel] = [
    "martif": TBXContentModel(
      parts: [one("martifHeader"), one("text")], attributes: ["type", "xml:lang"], hasID: false),
    "martifHeader": TBXContentModel(parts: [one("fileDesc"), maybe("encodingDesc"), maybe("revisionDesc")]),
    "fileDesc": TBXContentModel(parts: [maybe("titleStmt"), maybe("publicationStmt"), some("sourceDesc")]),
    "text": TBXContentModel(parts: [one("body"), maybe("back")]),
    "body": TBXContentModel(parts: [some("termEntry")]),
    "back": TBXContentModel(parts: [any(["refObjectList"])]),
    "refObjectList": TBXContentModel(parts: [some("refObject")], attributes: ["type"]),
    "termEntry": TBXContentModel(parts: [any(about), some("langSet")]),
    "langSet": TBXContentModel(parts: [any(about), some("tig", "ntig")], attributes: ["xml:lang"]),
    "tig": TBXContentModel(parts: [one("term"), any(["termNote"]), any(about)]),
    "ntig": TBXContentModel(parts: [one("termGrp"), any(about)]),
    "termGrp": TBXContentModel(parts: [one("term"), any(["termNote", "termNoteGrp"]), any(["termCompList"])]),
    "hi": TBXContentModel(parts: [], attributes: ["type", "target", "xml:lang"], hasText: true, hasID: false),
    "ph": TBXContentModel(parts: [], attributes: ["type"], hasText: true, hasID: false),
    "bpt": TBXContentModel(parts: [], attributes: ["i", "type"], hasText: true, hasID: false),
    "ept": TBXContentModel(parts: [], attributes: ["i"], hasText: true, hasID: false),
  ]

  private static let third: [String: TBXContentModel] = [
    "tbx": TBXContentModel(
      parts: [one("tbxHeader"), one("text")], attributes: ["type", "style", "xml:lang"], hasID: false),
    "tbxHeader": TBXContentModel(parts: [one("fileDesc"), maybe("encodingDesc"), maybe("revisionDesc")]),
    "fileDesc": TBXContentModel(parts: [maybe("publicationStmt"), maybe("titleStmt"), one("sourceDesc")]),
    "text": TBXContentModel(parts: [maybe("body"), maybe("back")]),
    "body": TBXContentModel(parts: [some("conceptEntry")]),
    "back": TBXContentModel(parts: [any(["refObjectSec"])]),
    "refObjectSec": TBXContentModel(parts: [some("refObject")], attributes: ["type"]),
    "conceptEntry": TBXContentModel(parts: [any(about), some("langSec")]),
    "langSec": TBXContentModel(parts: [any(about), some("termSec")], attributes: ["xml:lang"], hasID: false),
    "termSec": TBXContentModel(parts: [one("term"), any(["termNote", "termNoteGrp"]), any(about)]),
    "hi": TBXContentModel(parts: [], attributes: ["type", "target"], hasText: true, hasID: false),
    "ph": TBXContentModel(parts: [], attributes: ["type"], hasID: false),
    "sc": TBXContentModel(
      parts: [], attributes: ["isolated", "type", "subtype", "disp", "equiv", "target"]),
    "ec": TBXContentModel(
      parts: [], attributes: ["isolated", "type", "subtype", "disp", "equiv", "target", "startRef"]),
  ]

  private static let shared: [String: TBXContentModel] = [
    "titleStmt": TBXContentModel(parts: [one("title"), any(["note"])], attributes: ["xml:lang"]),
    "title": TBXContentModel(parts: [], attributes: ["xml:lang"], hasText: true),
    "publicationStmt": TBXContentModel(parts: [some("p")]),
    "sourceDesc": TBXContentModel(parts: [some("p")], attributes: ["xml:lang"]),
    "encodingDesc": TBXContentModel(parts: [some("p")]),
    "revisionDesc": TBXContentModel(parts: [some("change")], attributes: ["xml:lang"]),
    "change": TBXContentModel(parts: [some("p")], attributes: ["xml:lang"]),
    "p": TBXContentModel(parts: inline, attributes: ["type", "xml:lang"], hasText: true),
    "refObject": TBXContentModel(parts: [some("itemSet", "itemGrp", "item")]),
    "itemSet": TBXContentModel(parts: [some("item", "itemGrp")], attributes: ["type"]),
    "itemGrp": TBXContentModel(parts: [one("item"), any(links)]),
    "item": TBXContentModel(parts: inline, attributes: ["type"], hasText: true),
    "term": TBXContentModel(parts: [any(["hi"])], hasText: true),
    "note": TBXContentModel(parts: inline, attributes: ["xml:lang"], hasText: true),
    "foreign": TBXContentModel(parts: inline, attributes: ["xml:lang"], hasText: true),
    "date": TBXContentModel(parts: [], hasText: true),
    "admin": noted(), "descrip": noted(), "termNote": noted(), "adminNote": plain(), "descripNote": plain(),
    "transac": plain(), "transacNote": plain(), "ref": plain(),
    "xref": TBXContentModel(parts: [], attributes: ["type", "target"], hasText: true),
    "adminGrp": TBXContentModel(parts: [one("admin"), any(["adminNote", "note", "ref", "xref"])]),
    "descripGrp": TBXContentModel(
      parts: [one("descrip"), any(["descripNote", "admin", "adminGrp", "transacGrp", "note", "ref", "xref"])]),
    "termNoteGrp": TBXContentModel(parts: [one("termNote"), any(links)]),
    "transacGrp": TBXContentModel(parts: [one("transac"), any(["transacNote", "date", "note", "ref", "xref"])]),
    "termCompList": TBXContentModel(
      parts: [any(about), some("termComp", "termCompGrp")], attributes: ["type"]),
    "termCompGrp": TBXContentModel(
      parts: [one("termComp"), any(["termNote", "termNoteGrp"]), any(links)]),
    "termComp": TBXContentModel(parts: [], attributes: ["xml:lang"], hasText: true),
  ]
}
