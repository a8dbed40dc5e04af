internal import XML

/// A data category: what an element says, in either style.
///
/// In DCA style the category is an attribute of one of nine general elements, `<termNote type="partOfSpeech">`; in DCT
/// style it is an element of a module's namespace, `<min:partOfSpeech>` (ISO 30042:2019, 6.6).
struct TBXCategory {
  /// The general elements.
  static let elements: Set<String> = [
    "admin", "adminNote", "descrip", "descripNote", "ref", "termNote", "transac", "transacNote", "xref",
  ]

  /// The general element, or the one that a module's element stands for.
  let element: String
  /// The category; empty where none is given.
  let type: String

  /// Reads an element; `nil` where it holds no category.
  init?(_ tag: XMLElement) {
    let name = tag.name.local
    if Self.elements.contains(name) {
      element = name
      type = tag["type"]?.folded ?? ""
    } else if Self.isOfModule(tag.name) || Self.short[name] != nil {
      type = Self.short[name] ?? name
      let type = type
      element = Self.order.first { Self.standard[$0]?.contains(type) == true } ?? tag["metaType"] ?? "admin"
    } else {
      return nil
    }
  }

  /// Whether an element is of a module's namespace.
  static func isOfModule(_ name: XMLName) -> Bool {
    guard let namespace = name.namespace else { return name.prefix != nil }
    return namespace.hasPrefix("http://www.tbxinfo.net/") || name.prefix != nil && namespace != TBXDialect.namespace
  }

  /// Whether the standard or one of its public dialects knows the category under its element, in any letter case.
  var isStandard: Bool {
    Self.standard[element]?.contains { $0.lowercased() == type.lowercased() } ?? false
  }

  /// The general elements in the order in which a module's element is looked for.
  private static let order = [
    "admin", "descrip", "termNote", "transac", "transacNote", "xref", "ref", "adminNote", "descripNote",
  ]

  /// The elements of the short notation of early TBX-Min, with the categories that they are.
  private static let short = [
    "subjectField": "subjectField", "customer": "customerSubset", "termStatus": "administrativeStatus",
    "partOfSpeech": "partOfSpeech", "definition": "definition",
  ]

  /// The categories of the Min module.
  static let minimal: Set<String> = [
    "administrativeStatus", "customerSubset", "externalCrossReference", "partOfSpeech", "subjectField",
  ]

  /// The categories of TBX-Basic: the Min and Basic modules, in the vocabularies of 1.2.1 and of TerminOrgs.
  static let basic: Set<String> = minimal.union([
    "context", "crossReference", "definition", "geographicalUsage", "grammaticalGender", "projectSubset",
    "responsibility", "source", "termLocation", "termType", "transactionType", "usageStatus", "xGraphic",
  ])

  /// The categories of the default constraint file (ISO 30042:2008, annex A) and of the public modules.
  static let standard: [String: Set<String>] = [
    "admin": [
      "annotatedNote", "applicationSubset", "businessUnitSubset", "conceptOrigin", "customerSubset", "databaseType",
      "domainExpert", "elementWorkingStatus", "entrySource", "environmentSubset", "indexHeading", "keyword",
      "originatingDatabase", "originatingInstitution", "originatingPerson", "productSubset", "projectSubset",
      "searchTerm", "securitySubset", "sortKey", "source", "sourceIdentifier", "subsetOwner",
    ],
    "adminNote": ["noteSource", "sourceType"],
    "descrip": [
      "antonymConcept", "associatedConcept", "audio", "broaderConceptGeneric", "broaderConceptPartitive",
      "characteristic", "classificationCode", "conceptPosition", "context", "coordinateConceptGeneric",
      "coordinateConceptPartitive", "definition", "example", "explanation", "figure", "otherBinaryData", "quantity",
      "range", "relatedConcept", "relatedConceptBroader", "relatedConceptNarrower", "reliabilityCode",
      "sampleSentence", "sequentiallyRelatedConcept", "spatiallyRelatedConcept", "subjectField",
      "subordinateConceptGeneric", "subordinateConceptPartitive", "superordinateConceptGeneric",
      "superordinateConceptPartitive", "table", "temporallyRelatedConcept", "thesaurusDescriptor", "unit", "video",
    ],
    "descripNote": ["contextType", "definitionType", "descriptionType"],
    "ref": ["crossReference", "see", "homograph", "antonymTerm", "antonymConcept"],
    "termNote": [
      "abbreviatedFormFor", "administrativeStatus", "animacy", "antonymTerm", "directionality", "etymology",
      "falseFriend", "frequency", "geographicalUsage", "grammaticalGender", "grammaticalNumber",
      "grammaticalValency", "homograph", "language-planningQualifier", "lionHotkey", "normativeAuthorization",
      "partOfSpeech", "processStatus", "pronunciation", "proprietaryRestriction", "register", "shortFormFor",
      "temporalQualifier", "termLocation", "termProvenance", "termStructure", "termType", "timeRestriction",
      "transferComment", "usageNote", "usageStatus",
    ],
    "transac": ["transactionType"],
    "transacNote": ["responsibility", "responsiblePerson", "usageCount"],
    "xref": ["corpusTrace", "externalCrossReference", "xAudio", "xGraphic", "xMathML", "xSource", "xVideo"],
  ]

  /// The kinds of highlighting: those of the standard, and those that everybody writes.
  static let highlights: Set<String> = [
    "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math", "em", "strong", "b", "i", "u",
    "italic", "underline", "emphasis", "sup", "sub", "code", "basicText",
  ]
}
