/// The names of a file's concepts, each given once.
///
/// A concept without a name of its own is called by its first term, so that the same file read again gives the same
/// names: `human-rights`, `human-rights-2`.
struct ConceptNaming {
  /// How many scalars of a term become a name.
  private static let longest = 60

  private var used: Set<String> = []

  /// The name itself, or with a number behind it where it was given before.
  mutating func unique(_ wanted: String) -> String {
    if used.insert(wanted).inserted { return wanted }
    var number = 2
    while !used.insert("\(wanted)-\(number)").inserted { number += 1 }
    return "\(wanted)-\(number)"
  }

  /// A term as a name: letters and digits in lower case, with hyphens for everything in between.
  static func name(of term: String) -> String {
    var name = String.UnicodeScalarView()
    for scalar in term.lowercased().unicodeScalars.prefix(longest) {
      let isPart = scalar.properties.isAlphabetic || scalar.properties.numericType != nil || isMark(scalar)
      if isPart {
        name.append(scalar)
      } else if let last = name.last, last != "-" {
        name.append("-")
      }
    }
    if name.last == "-" { name.removeLast() }
    return name.isEmpty ? "concept" : String(name)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark: true
    default: false
    }
  }
}
