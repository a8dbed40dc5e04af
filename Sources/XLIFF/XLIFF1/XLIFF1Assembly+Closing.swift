internal import Interchange
internal import Languages
internal import Translation
internal import XML

extension XLIFF1Assembly {
  /// Keeps a text with the unit or the alternative that it belongs to.
  mutating func closeContent(_ name: XMLName) {
    guard var closed = content else { return }
    content = nil
    closed.end()
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
    guard var closed = unit else { return }
    unit = nil
    if settings.passesTranslations { closed.target = nil }
    guard let source = closed.source ?? closed.segmentedSource else { return }
    if !source.isEmpty { sourceCount += 1 }
    if !closed.isTranslatable {
      passed.fixed += 1
      return
    }
    var found: [Ready] = []
    if !source.hasText {
      if !source.isEmpty { passed.codes += 1 }
      if source.isEmpty && closed.target?.hasText == true {
        leaveOut("<target> translates an empty <source>", at: closed.position)
      }
    } else {
      found = pairs(closed, source).compactMap { ready(closed, source, $0) }
    }
    found += alternatives(closed, source)
    account.unitCount += found.count { $0.unit.variants.count > 1 }
    account.unitEntry += 1
    ready = found.reversed()
  }

  /// A source with its translation.
  struct Pair {
    /// A translation, and where it was found.
    struct Translation {
      /// The text.
      var text: InlineText
      /// The `target` that it was found in.
      var holder: XLIFF1Content
    }

    /// The `mid` of the segment; `nil` for the text of a whole unit, and for text between segments.
    var segment: String?
    /// The text to translate.
    var source: InlineText
    /// Its translation; `nil` for none.
    var translation: Translation?
    /// Where it begins.
    var position: XMLPosition
    /// Whether it is a part of its unit.
    var isSegment = false
  }

  /// The unit of a pair; `nil` where its languages do not allow one, which is counted.
  private mutating func ready(_ unit: XLIFF1Unit, _ source: XLIFF1Content, _ pair: Pair) -> Ready? {
    guard let (from, to) = languages(unit, source, pair.translation?.holder, at: pair.position) else { return nil }
    let made = XLIFF1UnitMaker(unit, self).unit(pair, from, to)
    return Ready(unit: made, position: pair.position, isSegment: pair.isSegment)
  }

  /// The texts of a unit: its segments where the target has the same, else the whole.
  private mutating func pairs(_ unit: XLIFF1Unit, _ source: XLIFF1Content) -> [Pair] {
    let segments = (unit.segmentedSource?.segments ?? source.segments).filter(\.hasText)
    guard let target = unit.target, target.hasText else { return untranslated(unit, source, segments) }
    let mids = Set(segments.map(\.mid))
    let marks = target.segments
    for stray in marks where !mids.contains(stray.mid) && unit.segmentedSource != nil {
      warn("<mrk> '\(stray.mid)' of <target> has no source segment; the unit is read as a whole", at: stray.position)
    }
    // Text between the segments is no part of them, but the source must have such too.
    let isDivided = !target.hasLooseText || (unit.segmentedSource ?? source).hasLooseText
    let isSegmented =
      !segments.isEmpty && !marks.isEmpty && isDivided && mids.count == segments.count
      && marks.allSatisfy { mids.contains($0.mid) || !$0.hasText }
    guard isSegmented else {
      let translation = Pair.Translation(text: target.content, holder: target)
      let whole = Pair(source: source.content, translation: translation, position: unit.position)
      if isTranslated(whole, unit) { return [whole] }
      let found = untranslated(unit, source, segments)
      // A unit that was read as a whole is one entry.
      account.untranslatedCount -= max(1, segments.count) - 1
      return found
    }
    return segments.compactMap { segment in
      var pair = Self.pair(segment)
      let match = marks.first { $0.mid == segment.mid && $0.hasText }
      pair.translation = match.map { Pair.Translation(text: $0.content, holder: target) }
      if isTranslated(pair, unit) { return pair }
      account.untranslatedCount += 1
      pair.translation = nil
      return settings.keepsUntranslated ? pair : nil
    }
  }

  /// The texts of a unit without a translation, which are counted, where they are to be kept.
  private mutating func untranslated(
    _ unit: XLIFF1Unit, _ source: XLIFF1Content, _ segments: [XLIFF1Content.Segment]
  ) -> [Pair] {
    account.untranslatedCount += max(1, segments.count)
    if !settings.keepsUntranslated { return [] }
    if segments.isEmpty { return [Pair(source: source.content, position: unit.position)] }
    if !settings.passesTranslations { return segments.map(Self.pair) }
    return (unit.segmentedSource ?? source).stretches.filter(\.hasText).map(Self.pair)
  }

  private static func pair(_ segment: XLIFF1Content.Segment) -> Pair {
    Pair(
      segment: segment.isLoose ? nil : segment.mid, source: segment.content, position: segment.position,
      isSegment: true)
  }

  private func isTranslated(_ pair: Pair, _ unit: XLIFF1Unit) -> Bool {
    guard let translation = pair.translation else { return false }
    return !(unit.state.awaitsTranslation && unit.state.status != .rejected && pair.source == translation.text)
  }

  /// Both languages, the second `nil` where there is no translation; `nil` where one is missing or they are the same,
  /// which is counted.
  private mutating func languages(
    _ unit: XLIFF1Unit, _ source: XLIFF1Content, _ target: XLIFF1Content?, at position: XMLPosition
  ) -> (Language, Language?)? {
    guard let from = language(source.element, "xml:lang", at: source.position) ?? file.source else {
      return missing("source-language", at: position)
    }
    guard let target else { return (from, nil) }
    let own = language(unit.alternative?.element ?? target.element, "xml:lang", at: target.position)
    guard let to = language(target.element, "xml:lang", at: target.position) ?? own ?? file.target else {
      return missing("target-language", at: position)
    }
    if unit.alternative == nil, file.namesTarget, let told = file.target, told.primary != to.primary {
      warn("<target> is in '\(to)', its <file> in '\(told)'; the nearer is believed", at: target.position)
    }
    if from == to {
      if !file.isSameTold { warn("source and target are both in '\(from)'; they are no translation", at: position) }
      file.isSameTold = true
      account.untranslatedCount += 1
      return settings.keepsUntranslated && unit.alternative == nil ? (from, nil) : nil
    }
    return (from, to)
  }

  /// Tells that the file does not say a language that a unit needs, and counts the unit.
  private mutating func missing(_ attribute: String, at position: XMLPosition) -> (Language, Language?)? {
    if !file.isMissingTold { report(.error, "<file> has no \(attribute); add it, or name the language", file.position) }
    file.isMissingTold = true
    count("<file> has no \(attribute)", at: position)
    return nil
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
  ) -> [Ready] {
    guard settings.takesAlternatives else {
      passed.alternatives += unit.alternatives.count
      return []
    }
    var found: [Ready] = []
    for alternative in unit.alternatives {
      var one = unit
      one.alternative = alternative
      let segment = unit.segmentedSource?.segments.first { $0.mid == alternative.element["mid"] }
      let text = alternative.source?.content ?? segment?.content ?? source.content
      for target in alternative.targets where target.hasText && (alternative.source ?? source).hasText {
        let translation = Pair.Translation(text: target.content, holder: target)
        let pair = Pair(source: text, translation: translation, position: alternative.position)
        if let ready = ready(one, alternative.source ?? source, pair) { found.append(ready) }
      }
    }
    return found
  }
}
