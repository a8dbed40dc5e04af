internal import Interchange
internal import Languages
internal import Translation

/// Makes units of messages.
struct POUnits {
  /// What the caller knows.
  let settings: ReadingSettings
  /// The languages of the catalogue.
  let languages: (source: Language, target: Language)
  /// The rule of plural forms.
  let pluralForms: String?

  /// The unit of a form of a message; form 0 where it has no plural.
  ///
  /// - Parameter translation: The translation; `nil` for none.
  func unit(of entry: POEntry, form: Int, _ translation: POText?) -> TranslationUnit {
    let source = Variant(languages.source, InlineText(entry.source(ofForm: form).text), status: settings.status)
    var unit = TranslationUnit([source])
    if let translation {
      let status = entry.isFuzzy ? min(.draft, settings.status) : settings.status
      unit.variants.append(Variant(languages.target, InlineText(translation.text), status: status))
    }
    unit.notes = entry.comment(.translator).map { [$0] } ?? []
    if unit.notes == [""] { unit.notes = [] }
    unit.properties = facts(entry, form: form, isTranslated: translation != nil)
    return unit
  }

  private func facts(_ entry: POEntry, form: Int, isTranslated: Bool) -> [Property] {
    var facts: [Property] = []
    func add(_ type: String, _ value: String?) {
      if let value { facts.append(Property(type: type, value: value)) }
    }
    add(POProperty.context, entry.context?.text)
    if let plural = entry.plural {
      add(POProperty.plural, String(form))
      add(form == 0 ? POProperty.severalThings : POProperty.singular, (form == 0 ? plural : entry.source).text)
      add(POProperty.pluralForms, pluralForms)
    }
    if entry.isObsolete { add(POProperty.obsolete, "yes") }
    for flag in entry.flags { add(POProperty.flag, flag) }
    for comment in entry.comments where comment.kind == .reference { add(POProperty.reference, comment.text) }
    add(POProperty.extracted, entry.comment(.extracted))
    add(POProperty.previousContext, entry.previous[.context]?.text)
    add(POProperty.previousSource, entry.previous[.source]?.text)
    add(POProperty.previousPlural, entry.previous[.plural]?.text)
    if isTranslated && !entry.isFuzzy && settings.status == .draft { add(POProperty.state, "translated") }
    return facts
  }
}
