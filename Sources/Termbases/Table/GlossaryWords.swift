internal import Languages
internal import Translation

/// The words that tables of terms use: names of columns, of languages, of standings.
enum GlossaryWords {
  /// The languages that have a tag of two letters (ISO 639-1).
  private static let twoLetters = Set(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en \
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik in io is it iu iw \
    ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mo mr ms mt my na \
    nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so \
    sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split(separator: " ").map(String.init))

  /// Languages with a tag of three letters for which tables of terms are made; a column of three letters that is not
  /// among them is likelier a word.
  private static let threeLetters = Set(
    """
    arn ast bal bem bho brx ceb chr ckb cnr crh csb doi dsb fil fur gom gsw haw hil hmn hsb ilo kab kok krl lad ltg \
    lzh mai mni mwl myv nan nap nds nso pap pcm prs quc rom rue sah sat scn sco sgs shi smn sms sma smj srn szl tet \
    tpi tyv tzm udm vec vro wen wuu yue zgh
    """.split(separator: " ").map(String.init))

  /// English names of languages, as memoQ and others head their columns.
  private static let names: [String: String] = [
    "afrikaans": "af", "albanian": "sq", "arabic": "ar", "armenian": "hy", "azerbaijani": "az", "basque": "eu",
    "belarusian": "be", "bengali": "bn", "bosnian": "bs", "bulgarian": "bg", "catalan": "ca", "chinese": "zh",
    "croatian": "hr", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "finnish": "fi", "french": "fr", "galician": "gl", "georgian": "ka", "german": "de", "greek": "el",
    "hebrew": "he", "hindi": "hi", "hungarian": "hu", "icelandic": "is", "indonesian": "id", "irish": "ga",
    "italian": "it", "japanese": "ja", "kazakh": "kk", "korean": "ko", "kyrgyz": "ky", "latin": "la",
    "latvian": "lv", "lithuanian": "lt", "macedonian": "mk", "malay": "ms", "maltese": "mt", "moldovan": "ro",
    "mongolian": "mn", "norwegian": "no", "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro",
    "russian": "ru", "serbian": "sr", "slovak": "sk", "slovene": "sl", "slovenian": "sl", "spanish": "es",
    "swedish": "sv", "tajik": "tg", "tatar": "tt", "thai": "th", "turkish": "tr", "turkmen": "tk",
    "ukrainian": "uk", "urdu": "ur", "uzbek": "uz", "vietnamese": "vi", "welsh": "cy",
  ]

  /// English names of regions behind those of languages.
  private static let regions: [String: String] = [
    "argentina": "AR", "australia": "AU", "austria": "AT", "belgium": "BE", "brazil": "BR", "canada": "CA",
    "china": "CN", "france": "FR", "germany": "DE", "hong kong": "HK", "ireland": "IE", "italy": "IT",
    "mexico": "MX", "moldova": "MD", "netherlands": "NL", "new zealand": "NZ", "pr china": "CN",
    "portugal": "PT", "russia": "RU", "singapore": "SG", "spain": "ES", "switzerland": "CH", "taiwan": "TW",
    "ukraine": "UA", "united kingdom": "GB", "united states": "US", "usa": "US",
  ]

  /// The language that a column's name means: a tag of a known language, or an English name with perhaps a region,
  /// `English`, `English (United States)`, `English_United_States`.
  static func language(_ name: String) -> Language? {
    if let language = Language(name), isKnown(language) { return language }
    let words = name.lowercased().split { " _()".contains($0) }.map(String.init)
    guard let first = words.first, let tag = names[first] else { return nil }
    if words.count == 1 { return Language(tag) }
    return regions[words.dropFirst().joined(separator: " ")].flatMap { Language("\(tag)-\($0)") }
  }

  /// Whether a language has a tag that is in use.
  static func isKnown(_ language: Language) -> Bool {
    twoLetters.contains(language.primary) || threeLetters.contains(language.primary)
  }

  /// Whether a name has the shape of a tag without being one of a language that is known.
  static func isStrangeTag(_ name: String) -> Bool {
    guard let language = Language(name) else { return false }
    return language.primary.utf8.count <= 3 && !isKnown(language)
  }

  /// What a column is by its name in lower case, wherever it stands.
  static let columns: [String: GlossaryColumn.Field] = [
    "concept": .id, "concept id": .id, "concept_id": .id, "conceptid": .id, "entry_id": .id, "entry id": .id,
    "id": .id, "domain": .domain, "subject": .domain, "subject field": .domain, "category": .domain,
    "entry_subject": .domain, "subdomain": .property("matecat:subdomain"), "definition": .definition(nil),
    "description": .definition(nil), "explanation": .definition(nil), "source": .source, "reference": .source,
    "note": .note, "notes": .note, "comment": .note, "comments": .note, "remark": .note, "remarks": .note,
    "entry_note": .note, "forbidden": .forbidden, "status": .fact(.standing, nil),
    "term status": .fact(.standing, nil), "pos": .fact(.partOfSpeech, nil), "example": .fact(.example, nil),
    "part of speech": .fact(.partOfSpeech, nil), "partofspeech": .fact(.partOfSpeech, nil),
    "gender": .fact(.gender, nil), "example of use": .fact(.example, nil),
    "nr": .nothing, "no.": .nothing, "#": .nothing, "ref": .nothing, "url": .nothing, "tag": .nothing,
    "key": .nothing,
  ]

  /// The standing that a word means: TBX's words, and those of UTX.
  static func standing(_ word: String) -> Term.Standing? {
    switch word.lowercased() {
    case "provisional": .admitted
    case "non-standard", "nonstandard": .deprecated
    case "rejected": .forbidden
    default: TBXVocabulary.standing(word)
    }
  }

  /// Whether a word says yes or no; `nil` where it says neither.
  static func isYes(_ word: String) -> Bool? {
    switch word.lowercased() {
    case "true", "yes", "y", "x", "1", "forbidden": true
    case "", "false", "no", "n", "0": false
    default: nil
    }
  }
}
