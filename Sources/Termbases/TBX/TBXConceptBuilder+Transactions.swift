internal import Translation
internal import XML

extension TBXConceptBuilder {
  /// Takes who made or changed something, and when.
  mutating func take(transaction element: TBXElement, _ level: Level) throws(TBXRefusal) {
    for part in element.elements {
      if let category = TBXCategory(part.tag) { try check(category, part, level) }
    }
    let (kind, value, authorship) = Self.transaction(element)
    if authorship.date == nil, let date = element.elements.first(where: { $0.name == "date" }) {
      report(.warning, "date '\(date.text)' is not understood; expected one such as '2016-04-07'", date.position)
    }
    if let authorship = Self.sound(authorship, element), takeAuthorship(authorship, kind, level) { return }
    keep("transac:\(kind)", value, level)
  }

  /// What a transaction is called, what it says on one line, date first, and as far as understood.
  static func transaction(_ element: TBXElement) -> (kind: String, value: String, Authorship) {
    let main = element.elements.first { TBXCategory($0.tag)?.element == "transac" }
    let people = element.elements.filter { TBXCategory($0.tag)?.element == "transacNote" }
    let date = element.elements.first { $0.name == "date" }?.text ?? ""
    let name = people.first.map { $0.text.isEmpty ? $0["target"] ?? "" : $0.text } ?? ""
    let authorship = Authorship(author: name.isEmpty ? nil : name, date: TBXMoment.read(date))
    return (main?.text ?? "", name.isEmpty ? date : "\(date)\t\(name)", authorship)
  }

  /// The authorship, unless its date could not be read.
  private static func sound(_ authorship: Authorship, _ element: TBXElement) -> Authorship? {
    let hasDate = element.elements.contains { $0.name == "date" && !$0.text.isEmpty }
    return authorship.date == nil && hasDate ? nil : authorship
  }

  /// Keeps the first making and the first change that are told; returns whether it was one.
  private mutating func takeAuthorship(_ authorship: Authorship, _ kind: String, _ level: Level) -> Bool {
    let path: WritableKeyPath<Concept, Authorship>
    let termPath: WritableKeyPath<Term, Authorship>
    switch kind {
    case "origination", "creation", "input": (path, termPath) = (\.creation, \.creation)
    case "modification": (path, termPath) = (\.change, \.change)
    default: return false
    }
    switch level {
    case .concept where concept[keyPath: path] == Authorship(): concept[keyPath: path] = authorship
    case .term where term?[keyPath: termPath] == Authorship(): term?[keyPath: termPath] = authorship
    default: return false
    }
    return true
  }
}

/// A moment of TBX: `2016-04-07`, `20160407T120000Z`, or `2016-04-07T12:00:00.5+02:00` (XML Schema, dateTime).
enum TBXMoment {
  /// Reads a moment; `nil` where it is none.
  static func read(_ text: String) -> Timestamp? {
    let bytes = Array(text.utf8)
    var end = bytes.count
    var shift = 0
    // The last six characters may be an offset from UTC.
    if bytes.count > 19, bytes[bytes.count - 3] == UInt8(ascii: ":"),
      let offset = offset(bytes[(bytes.count - 6)...])
    {
      shift = offset
      end -= 6
    }
    // Fractions of a second are dropped.
    if let point = bytes[..<end].firstIndex(of: UInt8(ascii: ".")) {
      let tail = bytes[(point + 1)..<end]
      guard tail.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "Z") }) else { return nil }
      end = point
    }
    guard let moment = Timestamp(String(decoding: bytes[..<end], as: UTF8.self)) else { return nil }
    return Timestamp(seconds: moment.seconds - shift)
  }

  /// The seconds of an offset such as `+02:00`.
  private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    guard let sign = bytes.first, "+-".utf8.contains(sign), digits.count == 4 else { return nil }
    let seconds = (digits[0] * 10 + digits[1]) * 3_600 + (digits[2] * 10 + digits[3]) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
