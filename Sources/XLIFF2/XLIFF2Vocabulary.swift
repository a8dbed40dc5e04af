/// What may stand where: the schemas of XLIFF 2.1 and 2.2 and of their modules, as a table.
///
/// A row is an element, its attributes, its content and the elements that a module's element may stand in:
///
///     mtc:match | ref! matchQuality=percent * | source target other* | mtc:matches
///
/// An attribute with `!` is required, the word behind `=` is an `XLIFF2ValueType`, and `*` stands for attributes of
/// other vocabularies (`xs:anyAttribute`). Content is a sequence of names with `?`, `*` or `+`, `/` between
/// alternatives; `text` stands first where text may stand anywhere, `other` for elements of other namespaces
/// (`xs:any`). What ends in `^` is of XLIFF 2.2 alone.
enum XLIFF2Vocabulary {
  /// The elements by canonical name.
  static let elements: [String: XLIFF2ElementRule] = {
    var rules: [String: XLIFF2ElementRule] = [:]
    for row in table.split(separator: "\n") {
      let rule = XLIFF2ElementRule(row)
      rules[rule.name] = rule
    }
    return rules
  }()

  /// The modules' attributes for elements of the core, by canonical name.
  static let attributes: [String: XLIFF2ElementRule.Attribute] = {
    var rules: [String: XLIFF2ElementRule.Attribute] = [:]
    for word in globals.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let rule = XLIFF2ElementRule.Attribute(word)
      rules[rule.name] = rule
    }
    return rules
  }()

  /// The names of attributes without a namespace that some element has.
  static let words = Set(elements.values.flatMap(\.attributes).map(\.name))

  private static let table = """
    xliff | version!=version srcLang!=language trgLang=language xml:space=space * | notes^? mda:metadata^? file+
    file | id!=id canResegment=yesNo original translate=yesNo srcDir=direction trgDir=direction xml:space=space * \
    | skeleton? other* notes? unit/group+
    skeleton | href | text other*
    group | id!=id name canResegment=yesNo translate=yesNo srcDir=direction trgDir=direction type=user \
    xml:space=space * | other* notes? unit/group*
    unit | id!=id name canResegment=yesNo translate=yesNo srcDir=direction trgDir=direction type=user \
    xml:space=space * | other* notes? originalData? segment/ignorable+
    segment | id=id canResegment=yesNo state=state subState=user pgs:case | source target?
    ignorable | id=id | source target?
    notes | | note+
    note | id=id appliesTo=side category priority=priority ref^ * | text
    originalData | | data+
    data | id!=id dir=direction xml:space=preserve | text cp*
    source | xml:lang=language xml:space=space | text cp/ph/pc/sc/ec/mrk/sm/em*
    target | xml:lang=language xml:space=space order=positive | text cp/ph/pc/sc/ec/mrk/sm/em*
    cp | hex!=hex |
    ph | id!=id canCopy=yesNo canDelete=yesNo canReorder=firstNo copyOf=id disp equiv dataRef=id subFlows=ids \
    subType=user type=codeType * |
    pc | id!=id canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=firstNo copyOf=id dispStart dispEnd \
    equivStart equivEnd dataRefStart=id dataRefEnd=id subFlowsStart=ids subFlowsEnd=ids subType=user type=codeType \
    dir=direction * | text cp/ph/pc/sc/ec/mrk/sm/em*
    sc | id!=id canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=firstNo copyOf=id dataRef=id dir=direction \
    disp equiv isolated=yesNo subFlows=ids subType=user type=codeType * |
    ec | id=id canCopy=yesNo canDelete=yesNo canOverlap=yesNo canReorder=firstNo copyOf=id dataRef=id dir=direction \
    disp equiv isolated=yesNo startRef=id subFlows=ids subType=user type=codeType * |
    mrk | id!=id translate=yesNo type=markType ref value * | text cp/ph/pc/sc/ec/mrk/sm/em*
    sm | id!=id translate=yesNo type=markType ref value * |
    em | startRef!=id |
    mtc:matches | | mtc:match+ | unit
    mtc:match | id=id matchQuality=percent matchSuitability=percent origin ref! reference=yesNo similarity=percent \
    subType=user type=match * | mda:metadata? originalData? source target other* | mtc:matches
    gls:glossary | | gls:glossEntry+ | unit
    gls:glossEntry | id=id ref * | gls:term gls:translation* gls:definition? other* | gls:glossary
    gls:term | source * | text | gls:glossEntry
    gls:translation | id=id ref source * | text | gls:glossEntry
    gls:definition | source * | text | gls:glossEntry
    mda:metadata | id=id | mda:metaGroup+ | xliff file group unit mtc:match gls:glossEntry
    mda:metaGroup | id=id category appliesTo=metaSide | mda:metaGroup/mda:meta+ | mda:metadata mda:metaGroup
    mda:meta | type! | text | mda:metaGroup
    res:resourceData | | res:resourceItemRef* res:resourceItem* | file group unit
    res:resourceItemRef | id=id ref!=id * | | res:resourceData
    res:resourceItem | mimeType id=id context=yesNo * | notes? res:source? res:target? res:reference* \
    | res:resourceData
    res:source | href xml:lang=language * | other* | res:resourceItem
    res:target | href xml:lang=language * | other* | res:resourceItem
    res:reference | href! xml:lang=language * | | res:resourceItem
    ctr:changeTrack | | ctr:revisions+ | file group unit
    ctr:revisions | appliesTo!=id ref=id currentVersion=id * | ctr:revision+ | ctr:changeTrack
    ctr:revision | author datetime version=id * | ctr:item+ | ctr:revisions
    ctr:item | property! * | text | ctr:revision
    slr:profiles | generalProfile storageProfile | slr:normalization? other* | file
    slr:normalization | general=form storage=form | | slr:profiles
    slr:data | profile! * | other* | file group unit
    val:validation | * | val:rule+ | file group unit
    val:rule | isPresent occurs=positive isNotPresent startsWith endsWith existsInSource=yesNo caseSensitive=yesNo \
    normalization=form disabled=yesNo * | | val:validation
    its:locQualityIssues | xml:id!=id version its:version | its:locQualityIssue+ | unit
    its:locQualityIssue | version locQualityIssueType=issue locQualityIssueComment locQualityIssueSeverity=percent \
    locQualityIssueProfileRef locQualityIssueEnabled=yesNo | | its:locQualityIssues
    its:provenanceRecords | xml:id!=id version its:version | its:provenanceRecord+ | file group unit
    its:provenanceRecord | version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool \
    revToolRef tool toolRef | | its:provenanceRecords
    """

  private static let globals = """
    fs:fs=style fs:subFs slr:equivStorage slr:sizeInfo slr:sizeInfoRef=id slr:sizeRestriction slr:storageRestriction
    pgs:switch pgs:case itsm:domains itsm:lang=language
    its:version=itsVersion its:allowedCharacters its:annotatorsRef=annotators its:localeFilterList
    its:localeFilterType=filter its:locQualityIssueComment its:locQualityIssueEnabled=yesNo
    its:locQualityIssueProfileRef its:locQualityIssuesRef its:locQualityIssueSeverity=percent
    its:locQualityIssueType=issue its:locQualityRatingProfileRef its:locQualityRatingScore=percent
    its:locQualityRatingScoreThreshold=percent its:locQualityRatingVote=integer
    its:locQualityRatingVoteThreshold=integer its:mtConfidence=confidence its:org its:orgRef its:person its:personRef
    its:provenanceRecordsRef its:revOrg its:revOrgRef its:revPerson its:revPersonRef its:revTool its:revToolRef
    its:taClassRef its:taConfidence=confidence its:taIdent its:taIdentRef its:taSource its:termConfidence=confidence
    its:tool its:toolRef
    """

  /// The elements of HTML that the Format Style module may name (section "fs").
  static let styles = XLIFF2Syntax.words(
    """
    a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6
    head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td tfoot
    th thead title tr tt u ul
    """)

  /// The types of quality issues of ITS 2.0, appendix C.
  static let issues = XLIFF2Syntax.words(
    """
    terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register
    locale-specific-content locale-violation style characters misspelling typographical formatting
    inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance
    uncategorized other
    """)
}
