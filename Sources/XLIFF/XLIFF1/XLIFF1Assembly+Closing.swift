internal import Interchange
internal import Languages
internal import Translation
internal import XML

extension XLIFF1Assembly {
  /// Keeps a text with the unit or the alternative that it belongs to.
  mutating func closeContent(_ name: XMLName) {
    guard let closed = content else { return }
    content = nil
    switch (name.local, unit?.alternative == nil) {
    case ("source", true): unit?.source = closed
    case ("seg-source", true): unit?.segmentedSource = closed
    case ("target", true): unit?.target = closed
    case ("source", false): unit?.alternative?.source = closed
    case ("target", false): unit?.alternative?.targets.append(closed)
    default: break
    }
  }

  /// Keeps a note.
  mutating func closeNote() {
    if let holder { unit?.facts.add(note: text, holder) }
  }

  /// Keeps a context or a property.
  mutating func closeFact(_ level: Level) {
    guard let holder else { return }
    if level == .prop {
      unit?.facts.add(prop: text, holder, in: holderGroup)
    } else {
      unit?.facts.add(context: text, holder, in: holderGroup)
    }
  }

  /// Keeps what Trados says of a segment.
  mutating func closeSegmentFact() {
    if let key = holder?["key"] { add(segmentFact: "value/" + key, text) }
  }

  /// Turns the unit into units that are ready, or counts why not.
  mutating func closeUnit() {
    guard let closed = unit else { return }
    unit = nil
    guard let source = closed.source ?? closed.segmentedSource else { return }
    if !source.isEmpty { sourceCount += 1 }
    if !closed.isTranslatable {
      passed.fixed += 1
      return
    }
    var found: [(TranslationUnit, XMLPosition)] = []
    if !source.hasText {
      if !source.isEmpty { passed.codes += 1 }
      if source.isEmpty && closed.target?.hasText == true {
        leaveOut("<target> translates an empty <source>", at: closed.position)
      }
    } else {
      for pair in pairs(closed, source) {
        guard let (from, to) = languages(closed, source, pair.holder, at: pair.position) else { continue }
        found.append((XLIFF1UnitMaker(closed, self).unit(pair, from, to), pair.position))
      }
    }
    found += alternatives(closed, source)
    account.unitCount += found.count
    ready = found.reversed()
  }

  /// A source with its translation.
  struct Pair {
    /// The `mid` of the segment; `nil` for the text of a whole unit.
    var segment: String?
    /// The text to translate.
    var source: InlineText
    /// Its translation.
    var target: InlineText
    /// The `target` that it was found in.
    var holder: XLIFF1Content
    /// Where it begins.
    var position: XMLPosition
  }

  /// The translated texts of a unit: its segments where the target has the same, else the whole.
  private mutating func pairs(_ unit: XLIFF1Unit, _ source: XLIFF1Content) -> [Pair] {
    let segments = (unit.segmentedSource?.segments ?? source.segments).filter(\.hasText)
    guard let target = unit.target, target.hasText else {
      account.untranslatedCount += max(1, segments.count)
      return []
    }
    let mids = Set(segments.map(\.mid))
    for stray in target.segments where !mids.contains(stray.mid) && unit.segmentedSource != nil {
      warn("<mrk> '\(stray.mid)' of <target> has no source segment; the unit is read as a whole", at: stray.position)
    }
    // Text between the segments is no part of them, but the source must have such too.
    let isDivided = !target.hasLooseText || (unit.segmentedSource ?? source).hasLooseText
    let isSegmented =
      !segments.isEmpty && !target.segments.isEmpty && isDivided && mids.count == segments.count
      && target.segments.allSatisfy { mids.contains($0.mid) || !$0.hasText }
    guard isSegmented else {
      let whole = Pair(source: source.content, target: target.content, holder: target, position: unit.position)
      return isTranslated(whole, unit) ? [whole] : []
    }
    return segments.compactMap { segment in
      guard let match = target.segments.first(where: { $0.mid == segment.mid }), match.hasText else {
        account.untranslatedCount += 1
        return nil
      }
      let pair = Pair(
        segment: segment.mid, source: segment.content, target: match.content, holder: target,
        position: segment.position)
      return isTranslated(pair, unit) ? pair : nil
    }
  }

  private mutating func isTranslated(_ pair: Pair, _ unit: XLIFF1Unit) -> Bool {
    let waits = unit.state.awaitsTranslation && unit.state.status != .rejected && pair.source == pair.target
    if waits { account.untranslatedCount += 1 }
    return !waits
  }

  /// Both languages, or `nil` where one is missing or they are the same, which is counted.
  private mutating func languages(
    _ unit: XLIFF1Unit, _ source: XLIFF1Content, _ target: XLIFF1Content, at position: XMLPosition
  ) -> (Language, Language)? {
    let from = language(source.element, "xml:lang", at: source.position) ?? file.source
    let own = language(unit.alternative?.element ?? target.element, "xml:lang", at: target.position)
    guard let from, let to = language(target.element, "xml:lang", at: target.position) ?? own ?? file.target else {
      let missing = from == nil ? "source-language" : "target-language"
      if !file.isMissingTold { report(.error, "<file> has no \(missing); add it, or name the language", file.position) }
      file.isMissingTold = true
      count("<file> has no \(missing)", at: position)
      return nil
    }
    if unit.alternative == nil, file.namesTarget, let told = file.target, told.primary != to.primary {
      warn("<target> is in '\(to)', its <file> in '\(told)'; the nearer is believed", at: target.position)
    }
    if from == to {
      if !file.isSameTold { warn("source and target are both in '\(from)'; they are no translation", at: position) }
      file.isSameTold = true
      account.untranslatedCount += 1
      return nil
    }
    return (from, to)
  }

  /// Counts a unit that is left out, as something that is to be expected of such files.
  private mutating func leaveOut(_ reason: String, at position: XMLPosition) {
    warn("\(reason); it is left out", at: position)
    count(reason, at: position)
  }

  private mutating func count(_ reason: String, at position: XMLPosition) {
    account.unitCount += 1
    account.skips.count(reason, at: Place(file: settings.file, line: position.line, column: position.column))
  }

  /// The alternatives as units, or none where they were not asked for.
  private mutating func alternatives(
    _ unit: XLIFF1Unit, _ source: XLIFF1Content
  ) -> [(TranslationUnit, XMLPosition)] {
    guard settings.takesAlternatives else {
      passed.alternatives += unit.alternatives.count
      return []
    }
    var found: [(TranslationUnit, XMLPosition)] = []
    for alternative in unit.alternatives {
      var one = unit
      one.alternative = alternative
      let segment = unit.segmentedSource?.segments.first { $0.mid == alternative.element["mid"] }
      let text = alternative.source?.content ?? segment?.content ?? source.content
      for target in alternative.targets where target.hasText && (alternative.source ?? source).hasText {
        let pair = Pair(source: text, target: target.content, holder: target, position: alternative.position)
        guard let (from, to) = languages(one, alternative.source ?? source, target, at: pair.position) else { continue }
        found.append((XLIFF1UnitMaker(one, self).unit(pair, from, to), pair.position))
      }
    }
    return found
  }
}
