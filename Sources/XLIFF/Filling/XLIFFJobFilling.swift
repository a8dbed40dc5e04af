internal import Languages
internal import Translation
internal import XML

/// Fills one target.
struct XLIFFJobFilling {
  private typealias Answer = (bytes: [UInt8], isSure: Bool, score: Double?)

  private let tree: XLIFFTree
  private let job: XLIFFJob
  private let texts: [XLIFFSlotText]
  private let replacesTargets: Bool

  /// Prepares for a job; the texts are those of its slots.
  init(_ tree: XLIFFTree, _ job: XLIFFJob, _ texts: [XLIFFSlotText], _ replacesTargets: Bool) {
    self.tree = tree
    self.job = job
    self.texts = texts
    self.replacesTargets = replacesTargets
  }

  /// Asks for what is missing, counts, and says what is to be changed.
  func edits(
    _ segments: [XLIFFFilling.Segment], _ propose: (XLIFFFilling.Segment) throws -> XLIFFFilling.Proposal?,
    _ outcome: inout XLIFFFilling.Outcome
  ) throws -> [XLIFFEdit] {
    let isTargetEmpty = job.target.map(isEmpty) ?? true
    let isBuilt = job.divided != nil && !job.isTargetDivided && (isTargetEmpty || replacesTargets)
    let before = outcome
    var answers: [Answer?] = []
    var isAllTranslated = true
    for (slot, (segment, text)) in zip(job.slots, zip(segments, texts)) {
      let holder = job.divided == nil ? job.target : slot.mark
      let isKept = !replacesTargets && !(holder.map(isEmpty) ?? isTargetEmpty)
      // A segment that the target is divided without cannot be put in.
      let hasPlace = job.divided == nil || isBuilt || slot.mark != nil
      let proposal = isKept || !hasPlace ? nil : try propose(segment)
      answers.append(proposal.map { answer($0, text) })
      if proposal != nil {
        outcome.filledCount += 1
      } else if isKept || holder.map(isEmpty) == false {
        outcome.keptCount += 1
      } else {
        outcome.untranslatedCount += 1
        isAllTranslated = false
      }
    }
    // A translation of the whole does not go for one of some segments.
    let isPartial = zip(job.slots, answers).contains { $0.mark == nil && $1 == nil }
    if isBuilt && !isTargetEmpty && isPartial {
      outcome = before
      outcome.keptCount += job.slots.count
      return []
    }
    let given = answers.compactMap { $0 }
    if given.isEmpty { return [] }
    let isSure = isAllTranslated && given.allSatisfy(\.isSure)
    return edits(answers, isBuilt)
      + tagEdits(isSure, isAllTranslated, given.compactMap(\.score).min(), answers, isBuilt)
  }

  private func answer(_ proposal: XLIFFFilling.Proposal, _ text: XLIFFSlotText) -> Answer {
    let (bytes, isComplete) = text.rendered(proposal.target, asciiOnly: tree.isASCIIOnly)
    return (bytes, isComplete && proposal.status >= .reviewed, proposal.score)
  }

  /// Whether an element has no text; codes alone are no translation.
  private func isEmpty(_ node: Int) -> Bool {
    let events = tree.nodes[node].events
    return !XLIFFSlotText(tree, (events.lowerBound + 1)..<events.upperBound).hasText
  }

  /// The edits of marks that are there; none where the target is written as a whole.
  private func edits(_ answers: [Answer?], _ isBuilt: Bool) -> [XLIFFEdit] {
    if job.divided == nil || isBuilt { return [] }
    return zip(job.slots, answers).compactMap { slot, answer in
      guard let answer, let mark = slot.mark else { return nil }
      return element(mark, answer.bytes)
    }
  }

  /// The edits of the target's own tags, and of the segment's that holds the state in XLIFF 2.
  private func tagEdits(
    _ isSure: Bool, _ isComplete: Bool, _ score: Double?, _ answers: [Answer?], _ isBuilt: Bool
  ) -> [XLIFFEdit] {
    let isWhole = job.divided == nil || isBuilt
    let inner = isWhole ? whole(answers) : []
    guard let segment = job.segment else {
      let state = isSure ? "translated" : isComplete ? "needs-review-translation" : "needs-translation"
      var facts = [("state", state)]
      if let score {
        facts.append(("state-qualifier", score >= 100 ? "exact-match" : "fuzzy-match"))
      } else if job.target.map({ tree.nodes[$0].element["state-qualifier"] != nil }) == true {
        // What was said of another text does not hold for this.
        facts.append(("state-qualifier", "leveraged-tm"))
      }
      return [target(inner, isWhole, facts)]
    }
    var edits = [target(inner, isWhole, [])]
    let given = tree.nodes[segment].element["state"]
    // "initial" is what a segment without a state is in (XLIFF 2.1, section 4.3.1.27).
    if isSure || (given != nil && given != "initial") {
      edits.append(element(segment, nil, [("state", isSure ? "translated" : "initial")]))
    }
    return edits
  }

  /// The edit that gives the target a text, or only attributes.
  private func target(_ inner: [UInt8], _ isWhole: Bool, _ facts: [(String, String)]) -> XLIFFEdit {
    guard let target = job.target else {
      let name = tree.nodes[job.source].element.name
      let qualified = (name.prefix.map { $0 + ":" } ?? "") + "target"
      var tag = Array("<\(qualified)>".utf8)
      for (fact, value) in facts { tag = XLIFFEdit.setting(fact, to: value, in: tag) }
      if tree.kind == .version1, !job.isLanguageTold, let language = job.targetLanguage {
        tag = XLIFFEdit.setting("xml:lang", to: language.tag, in: tag)
      }
      let end = tree.nodes[job.source].close.upperBound
      return XLIFFEdit(range: end..<end, bytes: tag + inner + Array("</\(qualified)>".utf8))
    }
    return element(target, isWhole ? inner : nil, facts)
  }

  /// The edit that gives an element attributes and another content, if any; an empty-element tag then becomes two tags.
  private func element(_ node: Int, _ inner: [UInt8]?, _ facts: [(String, String)] = []) -> XLIFFEdit {
    let given = tree.nodes[node]
    var open = Array(tree.bytes[given.open])
    for (fact, value) in facts { open = XLIFFEdit.setting(fact, to: value, in: open) }
    guard let inner else { return XLIFFEdit(range: given.open, bytes: open) }
    var close = Array(tree.bytes[given.close])
    if given.isEmptyTag {
      open = open.dropLast(2) + [UInt8(ascii: ">")]
      close = Array("</\(given.element.name.qualified)>".utf8)
    }
    return XLIFFEdit(range: given.open.lowerBound..<given.close.upperBound, bytes: open + inner + close)
  }

  /// The content of a target that is written as a whole: the text, or the source's marks with the texts in them.
  private func whole(_ answers: [Answer?]) -> [UInt8] {
    guard let divided = job.divided else { return answers.first.flatMap { $0?.bytes } ?? [] }
    var bytes: [UInt8] = []
    var at = tree.inner(divided).lowerBound
    for (slot, answer) in zip(job.slots, answers) {
      let kept = slot.mark.map { Array(tree.bytes[tree.inner($0)]) } ?? []
      let edit = element(slot.node, answer?.bytes ?? kept)
      bytes += tree.bytes[at..<edit.range.lowerBound] + edit.bytes
      at = edit.range.upperBound
    }
    return bytes + tree.bytes[at..<tree.inner(divided).upperBound]
  }
}
