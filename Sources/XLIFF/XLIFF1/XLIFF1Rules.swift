internal import XML

/// Holds a document against the rules of XLIFF 1.2: its schema, and the keys and references in it.
///
/// A document of an older version, or outside of the namespace, has no schema that it could be held against; the rules
/// of 1.2 are then none of its own.
struct XLIFF1Rules {
  private struct Open {
    var name: String
    var rule: XLIFF1Schema.Rule?
    var place = 0
    var seen: Set<Substring> = []
  }

  /// What was named in the `file` that is open.
  private struct Names {
    var units: Set<Int> = []
    var others: Set<String> = []
    /// What refers to a `tool` or `phase` of a header that is not complete.
    var pending: [String] = []
    var isHeaderDone = false
  }

  private var open: [Open] = []
  private var names = Names()
  private var prefixes: Set<String> = []
  /// The elements that belong to the document's vocabulary.
  private let namespace: String?
  /// Whether the schema holds.
  private let isStrict: Bool

  /// Makes the rules for a document, by its root.
  init(root: XMLElement) {
    namespace = root.name.namespace
    isStrict = root.name.namespace?.hasSuffix(":1.2") == true
  }

  /// Looks at a start tag, and says what is wrong with it.
  mutating func start(_ element: XMLElement) -> [String] {
    var complaints = undeclared(element)
    let isOwn = element.name.namespace == namespace && (namespace != nil || element.name.prefix == nil)
    let name = isOwn ? element.name.local : element.name.qualified
    let rule = isOwn ? XLIFF1Schema.rules[name] : nil
    if isStrict { complaints += misplaced(name, isOwn: isOwn) }
    if isStrict, let rule { complaints += attributes(element, name, rule) }
    if isOwn { complaints += keys(element, name) }
    open.append(Open(name: name, rule: rule))
    return complaints
  }

  /// Looks at an end tag, and says what was missing.
  mutating func end() -> [String] {
    guard let closed = open.popLast() else { return [] }
    var complaints: [String] = []
    if closed.name == "header" || closed.name == "file" {
      for reference in names.pending where !names.others.contains(reference) { complaints.append(unknown(reference)) }
      names.pending = []
      names.isHeaderDone = true
    }
    guard isStrict, let rule = closed.rule else { return complaints }
    for alternatives in rule.required where closed.seen.isDisjoint(with: alternatives) {
      complaints.append("<\(closed.name)> has no \(alternatives.map { "<\($0)>" }.joined(separator: " or "))")
    }
    return complaints
  }

  /// An undeclared prefix breaks no rule of XML 1.0, but one of "Namespaces in XML 1.0" (section 5).
  private mutating func undeclared(_ element: XMLElement) -> [String] {
    var complaints: [String] = []
    func look(at name: XMLName) {
      guard let prefix = name.prefix, name.namespace == nil, prefixes.insert(prefix).inserted else { return }
      complaints.append("prefix '\(prefix)' of '\(name.qualified)' is not declared; add xmlns:\(prefix)")
    }
    look(at: element.name)
    for attribute in element.attributes { look(at: attribute.name) }
    for declaration in element.declarations where declaration.namespace.utf8.contains(where: { $0 <= 0x20 }) {
      complaints.append("namespace '\(declaration.namespace)' is no URI")
    }
    return complaints
  }

  private mutating func misplaced(_ name: String, isOwn: Bool) -> [String] {
    guard let parent = open.last, let rule = parent.rule else { return [] }
    guard let place = isOwn ? rule.order[name[...]] : rule.foreign else {
      // An element that belongs to XLIFF may still stand where anything may.
      if parent.name == "tool" { return [] }
      return ["<\(name)> is not expected in <\(parent.name)>"]
    }
    if place > parent.place { open[open.count - 1].place = place }
    let isNew = !rule.counted.contains(name[...]) || open[open.count - 1].seen.insert(name[...]).inserted
    if place < parent.place { return ["<\(name)> in <\(parent.name)> stands too late"] }
    return !isNew && rule.single.contains(name[...]) ? ["second <\(name)> in one <\(parent.name)>"] : []
  }

  private func attributes(_ element: XMLElement, _ name: String, _ rule: XLIFF1Schema.Rule) -> [String] {
    var complaints = rule.requiredAttributes.filter { element[String($0)] == nil }.map { "<\(name)> has no '\($0)'" }
    for attribute in element.attributes {
      let known = attribute.name.qualified
      if let allowed = rule.attributes, !allowed.contains(known[...]) {
        complaints.append("'\(known)' is not expected in <\(name)>")
      } else if !XLIFF1Schema.accepts(attribute.value, known, of: name) {
        complaints.append("\(known)=\"\(attribute.value)\" of <\(name)> is no value that XLIFF 1.2 knows")
      }
    }
    return complaints
  }

  /// The keys and references of the schema: `K_unit_id`, `U_group_id`, `K_tool-id`, `K_phase-name` and the others.
  private mutating func keys(_ element: XMLElement, _ name: String) -> [String] {
    var complaints: [String] = []
    func reference(_ kind: String, _ value: String?) {
      guard let value else { return }
      let reference = "\(kind) \(value)"
      if !names.isHeaderDone {
        names.pending.append(reference)
      } else if !names.others.contains(reference) {
        complaints.append(unknown(reference))
      }
    }
    func key(_ kind: String, _ value: String?) {
      guard let value, !names.others.insert("\(kind) \(value)").inserted else { return }
      complaints.append("second \(kind) '\(value)' in one <file>")
    }
    switch name {
    case "file":
      names = Names()
      reference("tool", element["tool-id"])
    case "body":
      let pending = names.pending
      names.pending = []
      names.isHeaderDone = true
      for reference in pending where !names.others.contains(reference) { complaints.append(unknown(reference)) }
    case "tool": key("tool", element["tool-id"])
    case "phase":
      key("phase", element["phase-name"])
      reference("tool", element["tool-id"])
    case "count", "target": reference("phase", element["phase-name"])
    case "trans-unit", "bin-unit":
      if let id = element["id"], !names.units.insert(id.hashValue).inserted {
        complaints.append("second unit with the id '\(id)' in one <file>")
      }
      reference("phase", element["phase-name"])
    case "group": key("group", element["id"])
    case "alt-trans": reference("tool", element["tool-id"])
    case "context-group", "count-group": key(name, element["name"])
    default: break
    }
    return isStrict || name == "trans-unit" ? complaints : []
  }

  private func unknown(_ reference: String) -> String {
    let parts = reference.split(separator: " ", maxSplits: 1)
    return "\(parts[0]) '\(parts.count > 1 ? parts[1] : "")' is not declared in the <header>"
  }
}
