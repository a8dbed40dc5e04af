internal import Translation
internal import XML

/// The properties and notes of a unit and of its two variants, as a `trans-unit` holds them.
///
/// | property | in the file |
/// | --- | --- |
/// | `xliff:original`, `xliff:file-datatype`, `xliff:product-name` … | attributes of `file` |
/// | `xliff:NAME` | the attribute NAME of `trans-unit` or `target` |
/// | `xliff:context/GROUP/PURPOSE/TYPE` | a `context` in its `context-group` |
/// | `xliff:prop/GROUP/TYPE` | a `prop` in its `prop-group` |
/// | `xliff:note/N/from`, `…/priority`, `…/xml:lang` | attributes of the note with the number N, from 0 |
/// | any other | a `prop` in the `prop-group` with the name `x-concord` |
///
/// Parts between slashes have `/` and `%` escaped. A property of a variant has `source ` or `target ` before its type
/// in that group.
struct XLIFF1Facts {
  /// The properties and notes of one of the three.
  struct Holder: Hashable {
    /// The properties, in their order.
    var properties: [Property] = []
    /// The notes, in their order.
    var notes: [String] = []
  }

  /// The unit's own.
  var unit = Holder()
  /// Those of the source.
  var source = Holder()
  /// Those of the target.
  var target = Holder()
  /// What the unit has fields for, by name.
  var own: [String: String] = [:]

  /// The attributes of `file` that are kept.
  static let fileAttributes: [(attribute: String, type: String)] = [
    ("original", "xliff:original"), ("datatype", "xliff:file-datatype"), ("product-name", "xliff:product-name"),
    ("product-version", "xliff:product-version"), ("build-num", "xliff:build-num"), ("category", "xliff:category"),
  ]
  /// How the `original` of a file begins that holds a release.
  static let release = "x-concord:"
  /// The name of the group for what has no other place.
  static let group = "x-concord"
  /// How the names of facts begin that a unit has fields for.
  static let field = "x-concord-"
  /// The type of the property with the number of a segment.
  static let segment = "xliff:mid"
  /// The attributes of a note.
  static let noteAttributes = ["from", "priority", "xml:lang"]

  /// Adds a note; `annotates` tells what it is of.
  mutating func add(note text: String, _ element: XMLElement) {
    func add(to holder: inout Holder) {
      for name in Self.noteAttributes {
        guard let value = element[name] else { continue }
        holder.properties.append(Property(type: "xliff:note/\(holder.notes.count)/\(name)", value: value))
      }
      holder.notes.append(text)
    }
    switch element["annotates"] {
    case "source": add(to: &source)
    case "target": add(to: &target)
    default: add(to: &unit)
    }
  }

  /// Adds a property of a group.
  mutating func add(prop text: String, _ element: XMLElement, in group: XMLElement?) {
    let type = element["prop-type"] ?? ""
    guard group?["name"] == Self.group else {
      let path = "xliff:prop/\(Self.escaped(group?["name"] ?? ""))/\(Self.escaped(type))"
      unit.properties.append(Property(type: path, value: text))
      return
    }
    if type.hasPrefix("source ") {
      source.properties.append(Property(type: String(type.dropFirst(7)), value: text))
    } else if type.hasPrefix("target ") {
      target.properties.append(Property(type: String(type.dropFirst(7)), value: text))
    } else if type.hasPrefix(Self.field) {
      own[String(type.dropFirst(Self.field.count))] = text
    } else {
      unit.properties.append(Property(type: type, value: text))
    }
  }

  /// Adds a context of a group.
  mutating func add(context text: String, _ element: XMLElement, in group: XMLElement?) {
    let parts = [group?["name"] ?? "", group?["purpose"] ?? "", element["context-type"] ?? ""].map(Self.escaped)
    unit.properties.append(Property(type: "xliff:context/" + parts.joined(separator: "/"), value: text))
  }

  /// The parts of a type behind `xliff:WORD/`; `nil` where it is of another sort, or has another number of parts.
  static func parts(_ type: String, of word: String, count: Int) -> [String]? {
    let stem = "xliff:\(word)/"
    guard type.hasPrefix(stem) else { return nil }
    let parts = type.dropFirst(stem.count).split(separator: "/", omittingEmptySubsequences: false)
    return parts.count == count ? parts.map { String($0.replacing("%2F", with: "/").replacing("%25", with: "%")) } : nil
  }

  /// A part of a type.
  static func escaped(_ part: String) -> String { part.replacing("%", with: "%25").replacing("/", with: "%2F") }

  /// The properties in the order in which they are written and read: by their place in the file.
  static func ordered(_ properties: [Property]) -> [Property] {
    let ranks = properties.map(rank)
    if zip(ranks, ranks.dropFirst()).allSatisfy({ $0 <= $1 }) { return properties }
    let order = properties.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    return order.map { properties[$0] }
  }

  private static func rank(_ property: Property) -> Int {
    if !property.type.utf8.starts(with: stem) { return 15 }
    if let rank = ranks[property.type] { return rank }
    let path = property.type.utf8.dropFirst(stem.count)
    let slash = UInt8(ascii: "/")
    guard let end = path.firstIndex(of: slash) else { return attribute(property) == nil ? 15 : 11 }
    let depth = path[end...].reduce(0) { $0 + ($1 == slash ? 1 : 0) }
    if depth == 3 { return path[..<end].elementsEqual("context".utf8) ? 12 : 15 }
    if depth != 2 { return 15 }
    return path[..<end].elementsEqual("prop".utf8) ? 13 : path[..<end].elementsEqual("note".utf8) ? 14 : 15
  }

  private static let stem = Array("xliff:".utf8)
  private static let ranks: [String: Int] = {
    var ranks = Dictionary(uniqueKeysWithValues: fileAttributes.enumerated().map { ($1.type, $0) })
    for type in [segment] + XLIFF1State.types { ranks[type] = 10 }
    return ranks
  }()

  /// The attribute that keeps a property; `nil` where none does.
  static func attribute(_ property: Property) -> String? {
    guard property.type.utf8.starts(with: stem) else { return nil }
    let name = String(property.type.utf8.dropFirst(stem.count)) ?? ""
    let isName = name.utf8.first.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
    return isName && XLIFF1Schema.isToken(name) && !name.utf8.contains(UInt8(ascii: ":")) && !reserved.contains(name)
      ? name : nil
  }

  private static let reserved: Set = [
    "id", "approved", "translate", "state", "state-qualifier", "phase-name", "mid", "match-quality", "origin", "group",
    "space", "xmlns",
  ]
}
