/// What XLIFF 1.2 (transitional) allows where, as its schema has it.
enum XLIFF1Schema {
  /// What an element may hold.
  final class Rule: Sendable {
    /// The children that may stand here, with their place in the order.
    let order: [Substring: Int]
    /// The children that may stand here once.
    let single: Set<Substring>
    /// The children of which there must be one; alternatives together.
    let required: [[Substring]]
    /// The children that are counted, since they may or must stand here once.
    let counted: Set<Substring>
    /// The place in the order at which elements of other vocabularies may stand; `nil` for nowhere.
    let foreign: Int?
    /// The attributes that must be there.
    let requiredAttributes: [Substring]
    /// The only attributes that may be there; `nil` for any.
    let attributes: [Substring]?

    /// Reads the fields of a line of the table.
    init(_ fields: [Substring]) {
      var order: [Substring: Int] = [:]
      var single: Set<Substring> = []
      var required: [[Substring]] = []
      for (place, group) in fields[1].split(separator: " ").enumerated() {
        let sign = group.last ?? "*"
        let names = group.split { ",?!+*".contains($0) }
        for name in names { order[name] = place }
        if "?!".contains(sign) { single.formUnion(names) }
        if "!+".contains(sign) { required.append(names.filter { $0 != "~" }) }
      }
      foreign = order.removeValue(forKey: "~")
      (self.order, self.single, self.required) = (order, single, required)
      counted = single.union(required.joined())
      requiredAttributes = fields[2].split(separator: " ")
      attributes = fields[3] == "~" ? nil : requiredAttributes + fields[3].split(separator: " ")
    }
  }

  private static let inline = "g,x,bx,ex,bpt,ept,ph,it,mrk"

  /// One element a line: name, children in their order (`?` at most one, `!` one, `+` one or more, `*` any number,
  /// `,` parts alternatives, `~` stands for other vocabularies), required attributes, and allowed ones besides.
  private static let table = """
    xliff|~,file+|version|~
    file|header? body!|original source-language datatype|~
    header|skl? phase-group? glossary,reference,count-group,prop-group,note,tool* ~||
    skl|internal-file,external-file!||
    glossary|internal-file,external-file!||
    reference|internal-file,external-file!||
    internal-file|||form crc
    external-file||href|crc uid
    note|||xml:lang priority from annotates
    phase-group|phase+||
    phase|note*|phase-name process-name|company-name tool-id tool date job-id contact-name contact-email contact-phone
    count-group|count*|name|
    count|||count-type phase-name unit
    context-group|context+||name crc purpose
    context||context-type|match-mandatory crc
    prop-group|prop+||name
    prop||prop-type|xml:lang
    tool|~|tool-id tool-name|~
    body|group,trans-unit,bin-unit*||
    group|context-group* count-group* prop-group* note* ~ group,trans-unit,bin-unit*||~
    trans-unit|source! seg-source? target? context-group,count-group,prop-group,note,alt-trans* ~|id|~
    alt-trans|source? seg-source? target+ context-group* prop-group* note* ~||~
    bin-unit|bin-source! bin-target? context-group,count-group,prop-group,note,trans-unit* ~|id mime-type|~
    bin-source|internal-file,external-file!||~
    bin-target|internal-file,external-file!||~
    source|\(inline)*||~
    seg-source|\(inline)*||~
    target|\(inline)*||~
    g|\(inline)*|id|~
    x||id|~
    bx||id|~
    ex||id|~
    ph|sub*|id|~
    bpt|sub*|id|~
    ept|sub*|id|~
    it|sub*|id pos|~
    mrk|\(inline)*|mtype|~
    sub|\(inline)*||datatype ctype xid
    """

  /// The rule of every element.
  static let rules: [String: Rule] = {
    var rules: [String: Rule] = [:]
    for line in table.split(separator: "\n") {
      let fields = line.split(separator: "|", omittingEmptySubsequences: false)
      rules[String(fields[0])] = Rule(fields)
    }
    return rules
  }()

  /// The values of an attribute that has a list; with whether others may be given with `x-`.
  struct Values {
    /// The list.
    var words: Set<Substring>
    /// Whether values that begin with `x-` are allowed too.
    var isOpen: Bool
  }

  /// The values that an element's attribute may have; `nil` where there is no list.
  static func values(_ attribute: String, of element: String) -> Values? {
    attribute == "ctype" ? lists["ctype \(element == "x" || element == "ph" ? "x" : "g")"] : lists[attribute]
  }

  private static let lists: [String: Values] = {
    var lists: [String: Values] = [:]
    for line in values.split(separator: "\n") {
      let words = line.split(separator: " ")
      let isOpen = words.last == "x-"
      lists[String(words[0].replacing("=", with: " "))] = Values(words: Set(words.dropFirst()), isOpen: isOpen)
    }
    let counts = ["restype", "datatype", "state", "state-qualifier"].compactMap { lists[$0]?.words }
    lists["count-type"]?.words.formUnion(counts.joined())
    return lists
  }()

  private static let values = """
    approved yes no
    translate yes no
    clone yes no
    equiv-trans yes no
    merged-trans yes no
    match-mandatory yes no
    xml:space default preserve
    version 1.0 1.1 1.2
    priority 1 2 3 4 5 6 7 8 9 10
    annotates source target general
    pos open close
    assoc preceding following both
    reformat yes no coord coord-x coord-y coord-cx coord-cy font font-name font-size font-weight css-style style ex-style x-
    alttranstype proposal previous-version rejected reference accepted x-
    purpose information location match x-
    ctype=g bold italic underlined link x-
    ctype=x image pb lb x-
    context-type database element elementtitle linenumber numparams paramnotes record recordtitle sourcefile x-
    count-type num-usages repetition total x-
    unit word page trans-unit bin-unit glyph item instance character line sentence paragraph segment placeable x-
    size-unit byte char col cm dlgunit em ex glyph in mm percent pixel point row x-
    state final needs-adaptation needs-l10n needs-review-adaptation needs-review-l10n needs-review-translation \
    needs-translation new signed-off translated x-
    state-qualifier exact-match fuzzy-match id-match leveraged-glossary leveraged-inherited leveraged-mt \
    leveraged-repository leveraged-tm mt-suggestion rejected-grammar rejected-inaccurate rejected-length \
    rejected-spelling tm-suggestion x-
    datatype asp c cdf cfm cpp csharp cstring csv database documentfooter documentheader filedialog form html htmlbody \
    ini interleaf javaclass javapropertyresourcebundle javalistresourcebundle javascript jscript layout lisp margin \
    menufile messagefile mif mimetype mo msglib pagefooter pageheader parameters pascal php plaintext po report \
    resources resx rtf sgml sgmldtd svg vbscript warning winres xhtml xml xmldtd xsl xul x-
    mtype abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation \
    expanded-form formula head-term initialism international-scientific-term internationalism logical-expression \
    materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg \
    set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form transliterated-form \
    truncated-term variant x-
    restype auto3state autocheckbox autoradiobutton bedit bitmap button caption cell checkbox checkboxmenuitem \
    checkedlistbox colorchooser combobox comboboxexitem comboboxitem component contextmenu ctext cursor datetimepicker \
    defpushbutton dialog dlginit edit file filechooser fn font footer frame grid groupbox header heading hedit \
    hscrollbar icon iedit keywords label linklabel list listbox listitem ltext menu menubar menuitem menuseparator \
    message monthcalendar numericupdown panel popupmenu pushbox pushbutton radio radiobuttonmenuitem rcdata row rtext \
    scrollpane separator shortcut spinner splitter state3 statusbar string tabcontrol table textbox togglebutton \
    toolbar tooltip trackbar tree uri userbutton usercontrol var versioninfo vscrollbar window x-
    """

  private static let tokens: Set<String> = [
    "help-id", "style", "exstyle", "maxwidth", "minwidth", "maxheight", "minheight", "maxbytes", "minbytes", "crc",
    "uid", "rid", "mid",
  ]

  /// Whether an attribute of an element may have a value.
  static func accepts(_ value: String, _ attribute: String, of element: String) -> Bool {
    if let values = values(attribute, of: element) {
      let isList = attribute == "reformat" || attribute == "purpose"
      let words = isList ? value.split(separator: " ") : [value[...]]
      return !words.isEmpty
        && words.allSatisfy { word in
          values.words.contains(word) || (values.isOpen && XLIFF1CodeType.isExtension(String(word)))
        }
    }
    if attribute == "coord" { return isCoordinates(value) }
    return !tokens.contains(attribute) || isToken(value)
  }

  /// Whether a text is an `NMTOKEN`: name characters only (XML 1.0, section 2.3); those outside of ASCII are not looked
  /// at more closely than that they are letters or the like.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte | 0x20) || (0x2D...0x2E).contains(byte) || (0x30...0x3A).contains(byte)
          || byte == UInt8(ascii: "_") || byte >= 0x80
      }
      && (text.utf8.allSatisfy { $0 < 0x80 } || text.unicodeScalars.allSatisfy(isNameCharacter))
  }

  private static func isNameCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      || (scalar.properties.isAlphabetic && scalar.value != 0xAA && scalar.value != 0xB5 && scalar.value != 0xBA)
  }

  /// `x;y;cx;cy`, each a whole number or `#`.
  private static func isCoordinates(_ text: String) -> Bool {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    return parts.count == 4
      && parts.allSatisfy { part in
        let digits = part.hasPrefix("-") ? part.dropFirst() : part
        return part == "#" || (!digits.isEmpty && digits.utf8.allSatisfy { (0x30...0x39).contains($0) })
      }
  }
}
