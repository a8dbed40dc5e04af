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
    // "*all*" is no tag: every language may be the source.
    account.sourceLanguage = header.sourceLanguage.flatMap { Language($0) } ?? account.sourceLanguage
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
    var draft = UnitDraft(unit: made, position: position)
    for attribute in element.attributes {
      let name = attribute.name.qualified
      if name == "tuid" {
        made.externalID = attribute.value
      } else if !take(attribute, &made.creation, &made.change, at: position) {
        keep(attribute, TMXAttribute.unit, "tu", in: &draft.properties, at: position)
      }
    }
    draft.unit = made
    unit = draft
  }

  /// Begins a variant; `lang` is what `xml:lang` was called before TMX 1.3.
  mutating func open(variant element: XMLElement, at position: XMLPosition) {
    var draft = VariantDraft(variant: nil, position: position)
    var creation = Authorship()
    var change = Authorship()
    var tag: String?
    for attribute in element.attributes {
      switch attribute.name.qualified {
      case "xml:lang": tag = attribute.value
      case "lang": tag = tag ?? attribute.value
      default:
        if take(attribute, &creation, &change, at: position) { continue }
        keep(attribute, TMXAttribute.variant, "tuv", in: &draft.properties, at: position)
      }
    }
    if let language = language(tag, at: position) {
      var made = Variant(language, InlineText(""), status: status)
      (made.creation, made.change) = (creation, change)
      draft.variant = made
    }
    variant = draft
  }

  /// Takes an attribute that says who did something, or when; a moment that is none is left to be kept as it is.
  private mutating func take(
    _ attribute: XMLElement.Attribute, _ creation: inout Authorship, _ change: inout Authorship,
    at position: XMLPosition
  ) -> Bool {
    let value = attribute.value
    switch attribute.name.qualified {
    case "changedate":
      change.date = moment(value, "changedate", at: position)
      return change.date != nil
    case "changeid": change.author = value
    case "creationdate":
      creation.date = moment(value, "creationdate", at: position)
      return creation.date != nil
    case "creationid": creation.author = value
    default: return false
    }
    return true
  }

  private mutating func keep(
    _ attribute: XMLElement.Attribute, _ known: Set<String>, _ element: String, in properties: inout [Property],
    at position: XMLPosition
  ) {
    let name = attribute.name.qualified
    if !known.contains(name) {
      reportOnce(
        "<\(element)> has unknown attribute '\(name)'; it is kept as a property", "\(element) \(name)", position)
    }
    properties.append(Property(type: TMXAttribute.prefix + name, value: attribute.value))
  }

  private mutating func language(_ tag: String?, at position: XMLPosition) -> Language? {
    guard let tag else {
      skip("<tuv> has no language; add xml:lang", at: position)
      return nil
    }
    guard let (language, isLikely) = known(tag) else {
      report(.error, "'\(tag)' is no language tag; expected one such as 'en' or 'pt-BR'", position)
      skip("language of <tuv> is no BCP 47 tag", at: position)
      return nil
    }
    if !isLikely {
      report(.warning, "no language has the tag '\(tag)'; expected one such as 'en' or 'pt-BR'", position)
    }
    return language
  }

  /// The language of a tag, kept once read: a file has few and names them in every unit.
  private mutating func known(_ tag: String) -> (language: Language, isLikely: Bool)? {
    for known in languages where known.tag == tag { return (known.language, known.isLikely) }
    guard let language = Language(tag) else { return nil }
    // ISO 639 has codes of two and three letters alone.
    let isLikely = language.primary.utf8.count <= 3
    if languages.count < 64 { languages.append((tag, language, isLikely)) }
    return (language, isLikely)
  }

  /// Begins a segment; a second one in the same variant replaces the first.
  mutating func open(segmentAt position: XMLPosition) {
    if variant?.hasSegment == true { report(.error, "<tuv> has a second <seg>; the last one is kept", position) }
    variant?.hasSegment = true
    segment = SegmentBuilder()
    segmentPosition = position
  }

  /// Begins a note or property.
  mutating func open(annotation element: XMLElement, at position: XMLPosition) {
    annotation = TMXAnnotation()
    for attribute in element.attributes {
      let name = attribute.name.qualified
      if name == "type" {
        annotation.type = attribute.value
      } else if TMXAttribute.annotation.contains(name) {
        annotation.attributes.append("\(name == "lang" ? "xml:lang" : name)=\(attribute.value)")
      } else {
        let element = element.name.local
        reportOnce("<\(element)> has unknown attribute '\(name)'; it is left out", "\(element) \(name)", position)
      }
    }
  }

  /// Begins an element inside a segment (TMX 1.4b, "Content Markup").
  mutating func open(inline element: XMLElement, _ name: String, at position: XMLPosition) -> Level {
    check(inline: element, name, at: position)
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

  /// Names the attributes that are not kept, the first time each occurs.
  private mutating func check(inline element: XMLElement, _ name: String, at position: XMLPosition) {
    guard ["bpt", "ept", "it", "ph", "hi", "ut"].contains(name) else { return }
    for attribute in element.attributes {
      switch attribute.name.qualified {
      case "i", "type", "pos", "assoc": break
      case "x" where Int(attribute.value) != nil: break
      case "x": reportOnce("x '\(attribute.value)' is no number; it is left out", "\(name) x", position)
      case let other:
        reportOnce("<\(name)> has unknown attribute '\(other)'; it is left out", "\(name) \(other)", position)
      }
    }
  }

  private mutating func authorship(
    _ element: XMLElement, _ author: String, _ date: String, at position: XMLPosition
  ) -> Authorship {
    Authorship(author: element[author], date: element[date].flatMap { moment($0, date, at: position) })
  }

  private mutating func moment(_ text: String, _ name: String, at position: XMLPosition) -> Timestamp? {
    let moment = Timestamp(text)
    if moment == nil {
      report(.warning, "\(name) '\(text)' is not understood; expected a moment such as '20160407T120000Z'", position)
    }
    return moment
  }
}
