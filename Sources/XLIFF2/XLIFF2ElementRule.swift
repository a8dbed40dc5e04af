/// What the table says of one element.
struct XLIFF2ElementRule {
  /// An attribute.
  struct Attribute {
    /// The canonical name.
    let name: String
    /// Whether the element must have it.
    let isRequired: Bool
    /// Whether it is of XLIFF 2.2 alone.
    let isNew: Bool
    /// What its value may be.
    let type: XLIFF2ValueType

    /// Reads `name!=type`.
    init(_ word: Substring) {
      let parts = word.split(separator: "=")
      isRequired = parts[0].contains("!")
      isNew = parts[0].contains("^")
      name = String(parts[0].filter { $0 != "!" && $0 != "^" })
      let typeName = parts.count > 1 ? String(parts[1]) : "any"
      guard let type = XLIFF2ValueType(rawValue: typeName) else { preconditionFailure("no value type '\(typeName)'") }
      self.type = type
    }
  }

  /// One place of the content's sequence.
  struct Particle {
    /// The elements that may stand there; `other` for any of another namespace.
    let names: [String]
    /// Whether one must stand there.
    let isRequired: Bool
    /// Whether several may stand there.
    let repeats: Bool
    /// Whether it is of XLIFF 2.2 alone.
    let isNew: Bool

    /// Reads `a/b+`.
    init(_ word: Substring) {
      let last = word.last
      isRequired = last != "?" && last != "*"
      repeats = last == "*" || last == "+"
      isNew = word.contains("^")
      names = word.filter { !"?*+^".contains($0) }.split(separator: "/").map(String.init)
    }
  }

  /// The canonical name.
  let name: String
  /// The attributes.
  let attributes: [Attribute]
  /// Whether attributes of other vocabularies may stand on it.
  let isOpen: Bool
  /// Whether text may stand in it.
  let isMixed: Bool
  /// The elements in it, in their order.
  let particles: [Particle]
  /// For an element of a module, the elements it may stand in.
  let places: [String]

  /// Reads a row of the table.
  init(_ row: Substring) {
    let columns = row.split(separator: "|", omittingEmptySubsequences: false).map { $0.split(separator: " ") }
    name = columns[0].first.map(String.init) ?? ""
    isOpen = columns[1].contains("*")
    attributes = columns[1].filter { $0 != "*" }.map(Attribute.init)
    isMixed = columns[2].first == "text"
    particles = columns[2].filter { $0 != "text" }.map(Particle.init)
    places = columns.count > 3 ? columns[3].map(String.init) : []
  }
}
