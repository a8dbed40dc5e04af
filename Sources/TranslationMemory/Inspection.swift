internal import Interchange
public import Languages
public import Quality
internal import Storage
internal import Text
public import Translation

/// Checks of many translations, those of each direction prepared once.
public final class Inspection {
  private struct Direction: Hashable {
    var source: Language
    var target: Language
    var day: String?
  }

  private let memory: Memory?
  private let policy: CheckPolicy
  private let day: String?
  private var checks: [Direction: TranslationCheck] = [:]
  private let ignored: Set<String>

  /// Prepares an inspection.
  ///
  /// - Parameters:
  ///   - memory: Gives the glossary, the approved translations and the findings that somebody ignored.
  ///   - policy: Which findings are wanted, and how bad they are.
  ///   - day: The day on which terms must hold, as `2022-09-17`; else that of the release, where a release with one is
  ///     checked, and today.
  public init(memory: Memory? = nil, policy: CheckPolicy = CheckPolicy(), day: String? = nil) throws {
    self.memory = memory
    self.policy = policy
    self.day = day
    ignored = Set(try memory?.ignoredFindings().map(\.identity) ?? [])
  }

  private func check(from source: Language, to target: Language, of releaseDay: String? = nil) throws
    -> TranslationCheck
  {
    let direction = Direction(source: source, target: target, day: day ?? releaseDay)
    if let known = checks[direction] { return known }
    let check = try TranslationCheck(from: source, to: target, memory: memory, policy: policy, day: direction.day)
    checks[direction] = check
    return check
  }

  /// Checks the translation of a document; see `TranslationCheck.check`.
  public func check(
    _ target: DocumentFile, translating source: DocumentFile, byLine: Bool = false
  ) throws -> CheckedDocument {
    let (from, to) = try languages(target, source)
    return shown(try check(from: from, to: to).check(target, translating: source, byLine: byLine))
  }

  /// Checks translations of one document into several languages, each against the source and all with each other.
  ///
  /// - Parameter byLine: Whether segment *n* of each target translates segment *n* of the source.
  /// - Returns: A checked document for each target, in their order.
  public func check(
    _ targets: [DocumentFile], translating source: DocumentFile, byLine: Bool = false
  ) throws -> [CheckedDocument] {
    var (documents, pairs) = ([CheckedDocument](), [[SegmentPair]]())
    for target in targets {
      let (from, to) = try languages(target, source)
      let check = try check(from: from, to: to)
      let placed = try check.pairs(target, source, byLine: byLine)
      documents.append(check.checked(placed, named: target.path))
      pairs.append(placed.map(\.pair))
    }
    if let first = documents.first {
      let places = byLine ? nil : ReleaseRows.places(of: source.segments)
      let rows = ReleaseRows(pairs) { index in
        places.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? "segment \(index)"
      }
      ReleaseChecker([first.source] + documents.map(\.target), policy: policy).compare(rows.all, in: &documents)
    }
    return documents.map(shown)
  }

  private func languages(_ target: DocumentFile, _ source: DocumentFile) throws -> (Language, Language) {
    guard let from = source.language, let to = target.language else {
      throw MemoryError(.unknownLanguage, "\(target.path): its language is not known; give it, as with --to ru")
    }
    return (from, to)
  }

  private func shown(_ document: CheckedDocument) -> CheckedDocument {
    var document = document
    document.hide(ignored)
    return document
  }
}

extension Inspection {
  /// Checks a file of units, XLIFF, PO, TMX or a table, in every direction it has.
  ///
  /// The source is the language asked for, else the first of each unit; a unit without the target is untranslated.
  ///
  /// - Returns: A checked document for each target language, in the order in which they occur.
  public func check(
    file path: String, from source: Language? = nil, to target: Language? = nil
  ) throws -> (documents: [CheckedDocument], faults: [Fault]) {
    var options = ImportOptions(source: source, target: target)
    options.languages = []
    let file = try ExchangeFile(path, options)
    guard !file.holdsConcepts else {
      throw MemoryError(.mismatch, "\(path): holds terms and no translations; 'concord terms' reads it")
    }
    var settings = options.settings(for: path)
    settings.keepsUntranslated = true
    var pairs = PairsByLanguage(from: source, to: target)
    let sink = ExchangeFile.Sink(unit: { unit, place in pairs.add(unit, line: place.line) }, concept: { _, _ in })
    let account = try file.read(settings, into: sink)
    pairs.complete(from: account.sourceLanguage)
    return (try documents(pairs, named: path), account.log.faults)
  }

  /// Checks a release of the memory, or all units in it.
  ///
  /// - Parameters:
  ///   - release: Its slug; `nil` for the whole memory.
  ///   - source: The language of the sources; else the first language of each unit.
  ///   - targets: These languages alone; all where empty.
  public func check(
    release: String?, from source: Language? = nil, to targets: [Language] = []
  ) throws -> [CheckedDocument] {
    guard let memory else { throw MemoryError(.noMemory, "there is no memory to check; name one with --memory") }
    try memory.check(release: release)
    var pairs = PairsByLanguage(from: source, to: nil)
    try memory.store.forEachUnit(UnitSelection(release: release)) { unit in
      var unit = unit
      unit.variants.removeAll { $0.status == .rejected }
      pairs.add(unit, line: 0)
      pairs.name(unit.id.map { "unit \($0)" })
    }
    let wanted = { (language: Language) in targets.isEmpty || targets.contains { $0.matches(language) } }
    let day = try release.flatMap { try memory.releaseDays()[$0] }
    return try documents(pairs, named: release ?? memory.path, of: day).filter { wanted($0.target) }
  }

  private func documents(
    _ pairs: PairsByLanguage, named name: String, of day: String? = nil
  ) throws -> [CheckedDocument] {
    var documents = try pairs.all.map { group in
      var lines: [Int: Int] = [:]
      for (pair, line) in zip(group.pairs, group.lines) where line > 0 { lines[pair.index] = line }
      let findings = try check(from: group.source, to: group.target, of: day).findings(in: group.pairs).map { finding in
        var finding = finding
        finding.line = lines[finding.segment]
        return finding
      }
      return CheckedDocument(
        name, from: group.source, to: group.target, segmentCount: group.pairs.count, findings: findings)
    }
    compare(pairs, in: &documents)
    return documents.map(shown)
  }

  /// Compares the languages that have the same source with each other.
  private func compare(_ pairs: PairsByLanguage, in documents: inout [CheckedDocument]) {
    var seen: Set<Language> = []
    for source in pairs.all.map(\.source) where seen.insert(source).inserted {
      let numbers = pairs.all.indices.filter { pairs.all[$0].source == source }
      if numbers.count < 2 { continue }
      var own = numbers.map { documents[$0] }
      let rows = ReleaseRows(numbers.map { pairs.all[$0].pairs }, areUnits: true) { pairs.names[$0] ?? "segment \($0)" }
      ReleaseChecker([source] + own.map(\.target), policy: policy).compare(rows.all, in: &own)
      for (number, document) in zip(numbers, own) { documents[number] = document }
    }
  }
}

/// The pairs of source and target in units, by direction.
private struct PairsByLanguage {
  /// The pairs of one direction, each with its line; 0 for none.
  struct Group {
    var source: Language
    var target: Language
    var pairs: [SegmentPair] = []
    var lines: [Int] = []
  }

  private(set) var all: [Group] = []
  /// What units are called, by their number.
  private(set) var names: [Int: String] = [:]
  private let source: Language?
  private let target: Language?
  private var untranslated: [(source: Variant, index: Int, line: Int)] = []
  private var count = 0

  init(from source: Language?, to target: Language?) {
    (self.source, self.target) = (source, target)
  }

  /// Takes the pairs of a unit.
  mutating func add(_ unit: TranslationUnit, line: Int) {
    defer { count += 1 }
    guard let from = source.map({ unit.variant(in: $0) }) ?? unit.variants.first else { return }
    let others = unit.variants.filter { $0.language != from.language }
    if others.isEmpty { untranslated.append((from, count, line)) }
    for variant in others where target.map({ $0.matches(variant.language) }) ?? true {
      add(SegmentPair(from.content, variant.content, index: count), from.language, variant.language, line)
    }
  }

  /// Says what the last unit is called.
  mutating func name(_ name: String?) { names[count - 1] = name }

  private mutating func add(_ pair: SegmentPair, _ source: Language, _ target: Language, _ line: Int) {
    let index = all.firstIndex { $0.source == source && $0.target == target } ?? all.count
    if index == all.count { all.append(Group(source: source, target: target)) }
    all[index].pairs.append(pair)
    all[index].lines.append(line)
  }

  /// Adds the entries without a translation, where a bilingual file says or shows which language they lack.
  mutating func complete(from declared: Language?) {
    guard declared != nil || all.count == 1, let direction = all.first.map({ ($0.source, $0.target) }) ?? named() else {
      return
    }
    for entry in untranslated {
      add(SegmentPair(entry.source.content, "", index: entry.index), direction.0, direction.1, entry.line)
    }
    for index in all.indices {
      let order = all[index].pairs.indices.sorted { all[index].pairs[$0].index < all[index].pairs[$1].index }
      (all[index].pairs, all[index].lines) = (order.map { all[index].pairs[$0] }, order.map { all[index].lines[$0] })
    }
  }

  private func named() -> (Language, Language)? {
    guard let from = untranslated.first?.source.language, let target else { return nil }
    return (from, target)
  }
}
