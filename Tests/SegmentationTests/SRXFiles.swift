import Files
import Segmentation
import TestSupport
import Translation

/// SRX texts for tests, and the public files that may lie beside the repository.
enum SRXFiles {
  /// The folder of public files in exchange formats.
  static let folder = Repository.shared + "/data/formats/"
  /// Whether the public files are there.
  static var isPresent: Bool { FileSystem.exists(folder + "MANIFEST.tsv") }
  /// The schema of SRX 2.0.
  static let schema = folder + "schemas/srx/srx20.xsd"
  /// Whether files can be held against the schema.
  static var canValidate: Bool {
    FileSystem.exists(schema) && (try? Subprocess("xmllint", ["--version"]).run())?.code == 0
  }

  /// The public SRX files, each with `accept`, `lenient`, `report` or `reject`.
  static var entries: [(path: String, expectation: String)] {
    guard let bytes = try? FileBytes.all(folder + "MANIFEST.tsv") else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
      return fields.count > 3 && fields[1] == "srx" ? (String(fields[0]), String(fields[3])) : nil
    }
  }

  /// What xmllint says against an SRX file; empty where it is valid.
  static func complaints(_ bytes: [UInt8]) throws -> String {
    let outcome = try Subprocess("xmllint", ["--nonet", "--noout", "--schema", schema, "-"]).run(input: bytes)
    return outcome.code == 0 ? "" : String(decoding: outcome.complaints, as: UTF8.self)
  }

  /// A file of one list, for all languages.
  static func document(_ rules: String, attributes: String = "segmentsubflows=\"yes\" cascade=\"no\"") -> String {
    """
    <srx version="2.0" xmlns="http://www.lisa.org/srx20"><header \(attributes)/><body>
    <languagerules><languagerule languagerulename="All">
    \(rules)
    </languagerule></languagerules>
    <maprules><languagemap languagepattern=".*" languagerulename="All"/></maprules></body></srx>
    """
  }

  /// Reads a file.
  static func read(_ text: String) throws -> (rules: SRXRules, faults: [Fault]) {
    var faults: [Fault] = []
    let rules = try SRXRules(Array(text.utf8), file: "r.srx", faults: &faults)
    return (rules, faults)
  }
}

extension SRXRules {
  /// Rules of one list for all languages: `+` breaks, `-` does not.
  init(_ rules: [(Character, String, String)]) {
    self.init()
    let list = rules.map { SRXRules.Rule($0.0 == "+", before: $0.1, after: $0.2) }
    languageRules = [SRXRules.LanguageRule("All", rules: list)]
    maps = [SRXRules.LanguageMap(".*", to: "All")]
  }

  /// The same rules without what a reader adds: places.
  var withoutPlaces: SRXRules {
    var copy = self
    for list in copy.languageRules.indices {
      for rule in copy.languageRules[list].rules.indices { copy.languageRules[list].rules[rule].place = nil }
    }
    return copy
  }
}
