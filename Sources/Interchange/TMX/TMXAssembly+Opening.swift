internal import Languages
internal import Translation
internal import XML

extension TMXAssembly {
  private static let versions = ["1.1", "1.2", "1.3", "1.4", "1.4a", "1.4b"]

  /// Refuses a document whose root is not `tmx`.
  mutating func open(root element: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    guard element.name.local == "tmx" else {
      let hint = element.name.local == "map" ? "; this is a map of the Tiled editor, which has the same suffix" : ""
      let found = element.name.qualified
      throw InterchangeError(.otherFormat, at: place(position), "root element is <\(found)>; expected <tmx>\(hint)")
    }
    header.version = element["version"]
    guard let version = header.version else {
      report(.warning, "<tmx> has no version; it is read as 1.4", position)
      return
    }
    if !Self.versions.contains(version) {
      report(.warning, "TMX version '\(version)' is not known; it is read as 1.4", position)
    }
  }

  /// Reads the attributes of `header`; what the specification requires may be missing.
  mutating func open(header element: XMLElement, at position: XMLPosition) {
    header.creationTool = element["creationtool"]
    header.creationToolVersion = element["creationtoolversion"]
    header.segmentType = element["segtype"]
    header.originalFormat = element["o-tmf"]
    header.adminLanguage = element["adminlang"]
    header.sourceLanguage = element["srclang"]
    header.dataType = element["datatype"]
    header.creation = authorship(element, "creationid", "creationdate", at: position)
    header.change = authorship(element, "changeid", "changedate", at: position)
    let missing = TMXHeader.attributes.filter { $0.isRequired && element[$0.name] == nil }.map { "'\($0.name)'" }
    if !missing.isEmpty {
      report(.warning, "<header> has no \(missing.joined(separator: ", "))", position)
    }
    let names = TMXHeader.attributes.map(\.name)
    for attribute in element.attributes where !names.contains(attribute.name.qualified) {
      report(.warning, "<header> has unknown attribute '\(attribute.name.qualified)'; it is passed over", position)
    }
  }

  /// Begins a unit.
  mutating func open(unit element: XMLElement, at position: XMLPosition) {
    var made = TranslationUnit([])
    made.externalID = element["tuid"]
    made.creation = authorship(element, "creationid", "creationdate", at: position)
    made.change = authorship(element, "changeid", "changedate", at: position)
    unit = UnitDraft(unit: made, position: position)
  }

  /// Begins a variant; `lang` is what `xml:lang` was called before TMX 1.3.
  mutating func open(variant element: XMLElement, at position: XMLPosition) {
    variant = VariantDraft(variant: nil, position: position)
    guard let tag = element["xml:lang"] ?? element["lang"] else {
      skip("<tuv> has no language; add xml:lang", at: position)
      return
    }
    guard let language = language(tag) else {
      report(.error, "'\(tag)' is no language tag; expected one such as 'en' or 'pt-BR'", position)
      skip("language of <tuv> is no BCP 47 tag", at: position)
      return
    }
    if language.primary.utf8.count > 3 {
      report(.warning, "no language has the tag '\(tag)'; expected one such as 'en' or 'pt-BR'", position)
    }
    var made = Variant(language, InlineText(""), status: status)
    made.creation = authorship(element, "creationid", "creationdate", at: position)
    made.change = authorship(element, "changeid", "changedate", at: position)
    variant?.variant = made
  }

  /// The language of a tag, kept once read: a file has few and names them in every unit.
  private mutating func language(_ tag: String) -> Language? {
    if let known = languages.first(where: { $0.tag == tag }) { return known.language }
    guard let language = Language(tag) else { return nil }
    if languages.count < 64 { languages.append((tag, language)) }
    return language
  }

  /// Begins a segment; a second one in the same variant replaces the first.
  mutating func open(segmentAt position: XMLPosition) {
    if variant?.hasSegment == true { report(.error, "<tuv> has a second <seg>; the last one is kept", position) }
    variant?.hasSegment = true
    segment = SegmentBuilder()
    segmentPosition = position
  }

  /// Begins a property.
  mutating func open(property element: XMLElement, at position: XMLPosition) {
    text = ""
    propertyType = element["type"] ?? ""
    if element["type"] == nil { report(.warning, "<prop> has no type", position) }
  }

  /// Begins an element inside a segment (TMX 1.4b, "Content Markup").
  mutating func open(inline element: XMLElement, _ name: String, at position: XMLPosition) -> Level {
    switch name {
    case "bpt", "ept":
      if element["i"] == nil { report(.warning, "<\(name)> has no i; it is paired by order", position) }
      segment.begin(name == "bpt" ? .opening : .closing, element, label: element["i"] ?? "")
    case "it":
      let pos = element["pos"]
      if pos != "begin" && pos != "end" { report(.warning, "<it> has no pos; it is read as 'begin'", position) }
      segment.begin(pos == "end" ? .isolatedClosing : .isolatedOpening, element)
    case "ph": segment.begin(.placeholder, element, label: element["assoc"] ?? "")
    case "ut": segment.begin(.placeholder, element, type: TMXCodeType.unknown)
    case "hi":
      segment.beginHighlight(element)
      return .highlight
    default:
      reportOnce("<\(name)> is not expected in <seg>; its tags are kept as codes", name, position)
      segment.beginForeign(element)
      return .foreignCode
    }
    return .code
  }

  private mutating func authorship(
    _ element: XMLElement, _ author: String, _ date: String, at position: XMLPosition
  ) -> Authorship {
    guard let text = element[date] else { return Authorship(author: element[author]) }
    let moment = Timestamp(text)
    if moment == nil {
      report(.warning, "\(date) '\(text)' is not understood; expected a moment such as '20160407T120000Z'", position)
    }
    return Authorship(author: element[author], date: moment)
  }
}
