internal import XML

/// The namespaces of XLIFF 2 and its modules, and the prefixes by which this folder knows them.
///
/// Names are made canonical while reading: `source` is one of the core, `mtc:match` one of a module, whatever prefix
/// the file uses; `{urn:x}a` is one of another vocabulary, `?:x:a` one whose prefix is not declared.
enum XLIFF2Namespace {
  /// The core of XLIFF 2.0 and 2.1.
  static let core20 = "urn:oasis:names:tc:xliff:document:2.0"
  /// The core of XLIFF 2.2.
  static let core22 = "urn:oasis:names:tc:xliff:document:2.2"
  /// The modules' namespaces with their usual prefixes (XLIFF 2.1, sections 5.1 to 5.9; XLIFF 2.2 adds `pgs`).
  static let modules = [
    "urn:oasis:names:tc:xliff:matches:2.0": "mtc", "urn:oasis:names:tc:xliff:glossary:2.0": "gls",
    "urn:oasis:names:tc:xliff:fs:2.0": "fs", "urn:oasis:names:tc:xliff:metadata:2.0": "mda",
    "urn:oasis:names:tc:xliff:resourcedata:2.0": "res", "urn:oasis:names:tc:xliff:changetracking:2.0": "ctr",
    "urn:oasis:names:tc:xliff:changetracking:2.1": "ctr", "urn:oasis:names:tc:xliff:sizerestriction:2.0": "slr",
    "urn:oasis:names:tc:xliff:validation:2.0": "val", "http://www.w3.org/2005/11/its": "its",
    "urn:oasis:names:tc:xliff:itsm:2.1": "itsm", "urn:oasis:names:tc:xliff:pgs:1.0": "pgs",
  ]

  /// The canonical form of an element's name, in a document of that core namespace.
  static func canonical(_ name: XMLName, core: String) -> String {
    guard let namespace = name.namespace else { return name.prefix == nil ? "{}\(name.local)" : "?:\(name.qualified)" }
    if namespace == core { return name.local }
    return modules[namespace].map { "\($0):\(name.local)" } ?? "{\(namespace)}\(name.local)"
  }

  /// The canonical form of an attribute's name; one without a prefix is in no namespace.
  static func canonical(attribute name: XMLName) -> String {
    guard let prefix = name.prefix else { return name.local }
    if prefix == "xml" { return name.qualified }
    guard let namespace = name.namespace else { return "?:\(name.qualified)" }
    return modules[namespace].map { "\($0):\(name.local)" } ?? "{\(namespace)}\(name.local)"
  }

  /// The module's prefix of a canonical name; `nil` for the core and other vocabularies.
  static func module(of name: String) -> String? {
    guard !isForeign(name), let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    return String(name[..<colon])
  }

  /// Whether a canonical name is of another vocabulary that somebody owns: its namespace is no relative name, which
  /// "Namespaces in XML 1.0", section 2.2, deprecates.
  static func isOwned(_ name: String) -> Bool { name.hasPrefix("{") && name.prefix { $0 != "}" }.contains(":") }

  /// Whether a canonical name is of no vocabulary that XLIFF defines.
  static func isForeign(_ name: String) -> Bool { name.hasPrefix("{") || name.hasPrefix("?") }
}
