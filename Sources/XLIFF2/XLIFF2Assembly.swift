internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// Puts elements together from the events of a document, and judges them.
///
/// `xliff`, `file` and `group` are containers: they stay open while their units come and go, and what stands in them
/// before the first unit is kept until then, for its rules look at it as a whole. Anything else is gathered whole.
struct XLIFF2Assembly {
  /// A container that is open.
  private struct Container {
    let node: XLIFF2Node
    let rule: XLIFF2ElementRule
    var model: XLIFF2ContentModel
    /// The context inside it.
    var context: XLIFF2Context
    /// What stands in it before its units.
    var head: [XLIFF2Node] = []
    var isHeadOpen = true
  }

  /// What was found, and how it is judged.
  var judge: XLIFF2Judge
  /// The entries of glossaries.
  private(set) var glossary: [XLIFF2GlossaryEntry] = []
  private let settings: ReadingSettings
  private var containers: [Container] = []
  private var open: [XLIFF2Node] = []
  private var size = 0
  private var ids = XLIFF2FileIDs()
  private static let glossaryLimit = 10_000
  private static let longest = 64 << 20

  /// Makes an empty assembly.
  init(_ settings: ReadingSettings) {
    self.settings = settings
    judge = XLIFF2Judge(file: settings.file)
  }

  /// Takes the next event; gives the units that are complete.
  mutating func take(_ event: XMLEvent) throws(InterchangeError) -> [TranslationUnit] {
    switch event.content {
    case .text(let text), .characterData(let text): try take(text, at: event.position)
    case .start(let element): try start(element, at: event.position)
    case .end: return try end()
    case .comment, .processingInstruction, .documentType: break
    }
    return []
  }

  private mutating func take(_ text: String, at position: XMLPosition) throws(InterchangeError) {
    guard !open.isEmpty else {
      guard let container = containers.last else { return }
      return try XLIFF2StructureRules.check(text, in: container.node, container.rule, &judge)
    }
    size += text.utf8.count
    if size > Self.longest {
      let place = Place(file: settings.file, line: position.line, column: position.column)
      throw InterchangeError(.tooLarge, at: place, "a unit is longer than \(Self.longest) bytes")
    }
    open[open.count - 1].children.append(.text(text))
  }

  private mutating func start(_ element: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    if containers.isEmpty { try openRoot(element, at: position) }
    let node = XLIFF2Node(element, core: judge.core, at: position)
    guard open.isEmpty, ["xliff", "file", "group"].contains(node.name) else {
      open.append(node)
      return
    }
    if !containers.isEmpty { try place(node) }
    guard let rule = try XLIFF2StructureRules.rule(of: node, &judge) else { return }
    try XLIFF2StructureRules.checkAttributes(of: node, rule, &judge)
    let context = containers.last?.context ?? XLIFF2Context()
    try XLIFF2ModuleRules.checkOne(node, context, &judge)
    if node.name == "file" { ids.begin() }
    try ids.take(node, &judge)
    let model = XLIFF2ContentModel(rule, isNewest: judge.isNewest)
    containers.append(Container(node: node, rule: rule, model: model, context: context.inside(node)))
  }

  /// Checks whether a child may stand in the innermost container.
  private mutating func place(_ node: XLIFF2Node) throws(InterchangeError) {
    let last = containers.count - 1
    try XLIFF2StructureRules.check(node, in: containers[last].node.name, &containers[last].model, &judge)
    if ["file", "group", "unit"].contains(node.name) { try closeHead() }
  }

  /// Checks what stands before the units of the innermost container.
  private mutating func closeHead() throws(InterchangeError) {
    let last = containers.count - 1
    guard containers[last].isHeadOpen else { return }
    containers[last].isHeadOpen = false
    let head = containers[last].head
    containers[last].head = []
    if let profiles = head.first(where: { $0.name == "slr:profiles" }) {
      judge.profiles = (profiles["generalProfile"], profiles["storageProfile"])
    }
    containers[last].context.sizeData.formUnion(XLIFF2SizeRules.data(in: head))
    ids.resources.formUnion(XLIFF2ResourceRules.ids(in: head.filter { $0.name == "res:resourceData" }))
    for node in head { try XLIFF2ModuleRules.check(node, containers[last].context, &judge) }
    var container = containers[last].node
    container.children = head.map { .element($0) }
    try XLIFF2IdentityRules.checkEntries(of: container, &judge)
    try XLIFF2ChangeRules.check(head, &judge)
    try XLIFF2ResourceRules.checkReferences(
      in: head.filter { $0.name == "res:resourceData" }, ids.resources, &judge)
  }

  private mutating func end() throws(InterchangeError) -> [TranslationUnit] {
    guard let node = open.popLast() else {
      try closeContainer()
      return []
    }
    if !open.isEmpty {
      open[open.count - 1].children.append(.element(node))
      return []
    }
    size = 0
    try place(node)
    try XLIFF2StructureRules.check(node, &judge)
    if node.name == "unit" { return try close(unit: node) }
    let last = containers.count - 1
    if containers[last].isHeadOpen { containers[last].head.append(node) }
    return []
  }

  private mutating func closeContainer() throws(InterchangeError) {
    guard !containers.isEmpty else { return }
    try closeHead()
    let container = containers.removeLast()
    try XLIFF2StructureRules.finish(container.node, container.model, &judge)
    if container.node.name == "file" {
      try ids.checkSubflows(&judge)
      judge.profiles = (nil, nil)
    }
  }

  private mutating func close(unit node: XLIFF2Node) throws(InterchangeError) -> [TranslationUnit] {
    let context = containers.last?.context ?? XLIFF2Context()
    let scope = XLIFF2Scope(node)
    try XLIFF2ModuleRules.check(node, context, &judge)
    try XLIFF2UnitRules.check(node, scope, context.inside(node), &judge)
    try XLIFF2IdentityRules.checkEntries(of: node, &judge)
    try XLIFF2IdentityRules.checkParts(scope, &judge)
    for scope in scope.alternatives {
      try XLIFF2IdentityRules.check(scope, &judge)
      try XLIFF2CodeRules.check(scope, &judge)
      try XLIFF2EditingRules.check(scope, &judge)
    }
    try XLIFF2ReferenceRules.check(node, scope, file: context.file, &judge)
    try XLIFF2ITSRules.check(unit: node, &judge)
    try XLIFF2PluralRules.check(node, scope, &judge)
    try XLIFF2ChangeRules.check(node.elements, &judge)
    let resources = node.all("res:resourceData")
    let known = ids.resources.union(XLIFF2ResourceRules.ids(in: resources))
    try XLIFF2ResourceRules.checkReferences(in: resources, known, &judge)
    try ids.take(unit: node, scope, &judge)
    return units(node, scope, context.inside(node))
  }

  private mutating func units(
    _ node: XLIFF2Node, _ scope: XLIFF2Scope, _ context: XLIFF2Context
  ) -> [TranslationUnit] {
    let segments = scope.parts.filter { $0.node.name == "segment" }
    judge.account.untranslatedCount += segments.count {
      settings.passesTranslations || XLIFF2UnitReader.isUntranslated($0)
    }
    judge.account.unitPlace.line = node.position.line
    judge.account.unitPlace.column = node.position.column
    for entry in node.all("gls:glossary").flatMap({ $0.all("gls:glossEntry") })
    where glossary.count < Self.glossaryLimit {
      glossary.append(XLIFF2GlossaryEntry(entry))
    }
    judge.account.unitEntry += 1
    let mayBeSplit = (segments.first?.node["canResegment"] ?? context.canResegment) != "no"
    judge.account.unitIsSegment = scope.parts.count > 1 || !mayBeSplit
    guard let source = judge.source.flatMap({ Language($0) }) else { return [] }
    var target = settings.passesTranslations ? nil : judge.target.flatMap { Language($0) }
    if source == target {
      judge.account.untranslatedCount += segments.count { !XLIFF2UnitReader.isUntranslated($0) }
      judge.warnOnce("source and target are both in '\(source.tag)'; nothing is taken", at: node.position)
      target = nil
    }
    let reader = XLIFF2UnitReader(node, scope, context, languages: (source, target), settings)
    return reader.segments() + (settings.takesAlternatives ? reader.candidates() : [])
  }

  /// Section "xliff": the root with the version and languages.
  private mutating func openRoot(_ element: XMLElement, at position: XMLPosition) throws(InterchangeError) {
    let namespace = element.name.namespace ?? ""
    guard element.name.local == "xliff", [XLIFF2Namespace.core20, XLIFF2Namespace.core22].contains(namespace) else {
      let isOld = element.name.local == "xliff"
      let hint = isOld ? "; its namespace or version is not that of XLIFF 2" : ""
      let place = Place(file: settings.file, line: position.line, column: position.column)
      let message = "root element is <\(element.name.qualified)>; expected <xliff> of XLIFF 2\(hint)"
      throw InterchangeError(.otherFormat, at: place, message)
    }
    judge.core = namespace
    judge.isBlank = element["srcLang"]?.isEmpty == true
    judge.source = element["srcLang"] ?? settings.source?.tag
    judge.target = element["trgLang"] ?? settings.target?.tag
    judge.namesTarget = element["trgLang"] != nil
    judge.account.sourceLanguage = judge.source.flatMap { Language($0) }
    if judge.isBlank {
      judge.warn("'srcLang' is empty: this is a blank form; nothing is taken from it", at: position)
      judge.source = nil
    }
    if let version = element["version"], !XLIFF2ValueType.version.words.contains(version) {
      judge.isUnknown = true
      judge.warn("version '\(version)' is not known; the file is read as XLIFF 2.2, its faults are told", at: position)
    }
    if namespace == XLIFF2Namespace.core20 && element["version"] == "2.2" {
      judge.warn("version 2.2 in the namespace of XLIFF 2.0", at: position)
    }
  }
}
