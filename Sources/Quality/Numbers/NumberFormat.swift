internal import Languages

/// How a language writes the decimals and the thousands of a number.
struct NumberFormat: Hashable, Sendable {
  /// The sign before the decimals.
  let decimal: Unicode.Scalar
  /// The signs between thousands, the usual one first; a space for any.
  let groups: [Unicode.Scalar]

  /// Reads the signs of a language; `nil` where they are not known, or the region has habits of its own.
  init?(_ language: Language) {
    let region = language.region ?? ""
    if ["CH", "LI"].contains(region) || (language.primary == "es" && !region.isEmpty && region != "ES") { return nil }
    var signs: [String: [Unicode.Scalar]] = [:]
    for line in LocaleFile("separators.txt", for: language).texts {
      let sides = line.split(separator: ":", maxSplits: 1)
      guard sides.count == 2, let name = sides[0].split(separator: " ").first else { continue }
      signs[String(name)] = sides[1].split(separator: " ").compactMap { $0 == "space" ? " " : $0.unicodeScalars.first }
    }
    guard let decimal = signs["decimal"]?.first, let groups = signs["group"], !groups.isEmpty else { return nil }
    (self.decimal, self.groups) = (decimal, groups)
  }

  /// The digits of a number in their groups.
  struct Parts {
    /// What the separators of a number can be.
    enum Shape {
      /// One sign, before decimals: `2.5`.
      case decimals
      /// One sign, before three digits: `1,250`.
      case either
      /// One sign several times, always before three digits: `1,250,000`.
      case groups
      /// Thousands and decimals: `1,250.50`.
      case both
    }

    /// What its separators can be.
    let shape: Shape
    /// The digits of each group.
    let digits: [String]
    /// The sign between groups, where there may be one.
    let group: Unicode.Scalar?
    /// The sign before decimals, where there may be one.
    let decimal: Unicode.Scalar?

    /// Takes a number apart; `nil` for one without separators, and for a version, a date or a time.
    init?(_ text: String) {
      digits = text.split { !$0.isNumber }.map(String.init)
      let signs = text.unicodeScalars.filter { !(0x30...0x39).contains($0.value) }
      guard let first = signs.first, let last = signs.last, digits.count == signs.count + 1,
        digits[0] != "0" || signs.count == 1,
        last == "." || last == ","
      else { return nil }
      let isGrouped =
        digits[0].utf8.count <= 3 && digits[0] != "0" && digits.dropFirst().allSatisfy { $0.utf8.count == 3 }
      if signs.count == 1 {
        shape = isGrouped ? .either : .decimals
      } else if signs.allSatisfy({ $0 == first }) {
        guard isGrouped else { return nil }
        shape = .groups
      } else {
        guard signs.dropLast().allSatisfy({ $0 == first }) else { return nil }
        shape = .both
      }
      group = shape == .decimals ? nil : first
      decimal = shape == .groups ? nil : last
    }
  }

  /// A number that was written as another language does, in this language's way.
  ///
  ///     german.text(of: Parts("1,250.5"), readAs: english)   // "1.250,5"
  func text(of parts: Parts, readAs other: NumberFormat) -> String {
    let hasDecimals = parts.shape == .both || parts.shape == .decimals
    let whole = hasDecimals ? parts.digits.dropLast() : parts.digits[...]
    let group = groups[0] == " " ? "\u{A0}" : String(groups[0])
    return whole.joined(separator: group) + (hasDecimals ? String(decimal) + (parts.digits.last ?? "") : "")
  }
}
