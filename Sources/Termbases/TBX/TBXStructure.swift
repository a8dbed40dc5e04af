internal import XML

/// Compares a TBX document with the content model of its core while it is read.
///
/// Nothing that is found here keeps an entry from being read; the faults are warnings, each given once.
struct TBXStructure {
  /// An element that is open.
  private struct Open {
    var name: String
    var model: TBXContentModel?
    /// How many elements of each part were there.
    var counts: [Int]
    /// The part that the last element belonged to.
    var part = 0
    var position: XMLPosition
  }

  /// How many references are kept until the document's end.
  private static let mostReferences = 100_000
  /// The elements that TBX-Basic leaves out of the core's second edition.
  private static let notInBasic: Set<String> = [
    "ntig", "termGrp", "adminGrp", "adminNote", "descripNote", "termNoteGrp", "termCompList", "itemSet", "itemGrp",
  ]

  /// What is wrong, with its place; taken away by whoever reports it.
  var faults: [(message: String, position: XMLPosition)] = []
  private let dialect: TBXDialect
  private var open: [Open] = []
  private var reported: Set<String> = []
  private var ids: Set<String> = []
  private var references: [(id: String, position: XMLPosition)] = []

  /// Starts with nothing open.
  init(_ dialect: TBXDialect) { self.dialect = dialect }

  /// Takes a start tag.
  mutating func start(_ tag: XMLElement, at position: XMLPosition) {
    let isModule = TBXCategory.isOfModule(tag.name)
    // A module's element stands where the general element of its category may stand (ISO 30042:2019, 6.6).
    let name = isModule ? TBXCategory(tag)?.element ?? tag.name.local : tag.name.local
    place(name, tag.name.qualified, at: position)
    let model = TBXContentModel.model(of: name, dialect.core)
    if let model, !isModule { checkAttributes(of: tag, name, model, at: position) }
    if let id = tag["id"] { noticeID(id, tag.name.qualified, at: position) }
    if let target = tag["target"], name != "xref", !target.hasPrefix("http"), references.count < Self.mostReferences {
      references.append((target, position))
    }
    let count = model?.parts.count ?? 0
    open.append(Open(name: name, model: model, counts: Array(repeating: 0, count: count), position: position))
  }

  /// Takes text.
  mutating func text(_ text: String, at position: XMLPosition) {
    guard let parent = open.last, let model = parent.model, !model.hasText, !text.folded.isEmpty else { return }
    report("text between the elements of <\(parent.name)>", position)
  }

  /// Takes an end tag.
  mutating func end() {
    guard let element = open.popLast(), let model = element.model else { return }
    for (part, count) in zip(model.parts, element.counts) where part.isRequired && count == 0 {
      let names = part.names.map { "<\($0)>" }.joined(separator: " or ")
      report("<\(element.name)> has no \(names)", element.position)
    }
  }

  /// Ends the document: every reference must lead to an element (ISO 30042:2008, annex B, IDREF).
  mutating func finish() {
    for reference in references where !ids.contains(reference.id) {
      report("no element has the id of target '\(reference.id)'", once: "target", reference.position)
    }
  }

  private mutating func report(_ message: String, once key: String? = nil, _ position: XMLPosition) {
    if reported.insert(key ?? message).inserted { faults.append((message, position)) }
  }

  /// Finds the part of the parent that an element belongs to.
  private mutating func place(_ name: String, _ written: String, at position: XMLPosition) {
    guard let parent = open.last, let model = parent.model else { return }
    if dialect.core == .second, dialect.name == "TBX-Basic", Self.notInBasic.contains(name) {
      report("<\(name)> is no element of TBX-Basic", position)
    }
    guard let part = model.parts.indices.first(where: { model.parts[$0].names.contains(name) }) else {
      if dialect.core != .short { report("<\(written)> is not expected in <\(parent.name)>", position) }
      return
    }
    let isLate = part < parent.part
    let isRepeated = model.parts[part].isSingle && parent.counts[part] > 0
    if isRepeated { report("<\(parent.name)> has more than one <\(name)>", position) }
    if isLate { report("<\(name)> stands too late in <\(parent.name)>", position) }
    open[open.count - 1].counts[part] += 1
    open[open.count - 1].part = max(part, parent.part)
  }

  private mutating func checkAttributes(
    of tag: XMLElement, _ name: String, _ model: TBXContentModel, at position: XMLPosition
  ) {
    for attribute in tag.attributes {
      let written = attribute.name.qualified
      if written == "id" ? model.hasID : model.attributes.contains(written) { continue }
      report("<\(name)> has unknown attribute '\(written)'", position)
    }
    let isCategory = TBXCategory.elements.contains(name)
    var required = isCategory || name == "refObjectList" || name == "refObjectSec" ? ["type"] : []
    switch name {
    case "martif": required = ["type", "xml:lang"]
    case "tbx": required = ["type", "style", "xml:lang"]
    case "langSet", "langSec": required = ["xml:lang"]
    case "xref": required = dialect.core == .third ? ["type", "target"] : ["target"]
    case "conceptEntry": required = ["id"]
    default: break
    }
    for attribute in required where tag[attribute] == nil { report("<\(name)> has no \(attribute)", position) }
    for attribute in required where tag[attribute] == "" { report("<\(name)> has an empty \(attribute)", position) }
    if tag["xml:lang"]?.utf8.contains(UInt8(ascii: "_")) == true {
      report("a language is written with '_'; expected '-'", position)
    }
  }

  /// An id is a name of XML and belongs to one element (XML 1.0, 3.3.1, "Validity constraint: ID").
  private mutating func noticeID(_ id: String, _ name: String, at position: XMLPosition) {
    if !Self.isName(id) { report("id '\(id)' of <\(name)> is no name of XML", once: "id of \(name)", position) }
    if !ids.insert(id).inserted { report("id '\(id)' is given twice", once: "id twice", position) }
  }

  /// Whether a text is a name of XML: a letter or `_`, then letters, digits, `.`, `-`, `_`.
  static func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic || first == "_" else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .decimalNumber
        || ".-_".unicodeScalars.contains(scalar)
    }
  }
}
