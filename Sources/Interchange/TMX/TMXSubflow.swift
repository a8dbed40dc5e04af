internal import Translation
internal import XML

/// Text of its own inside a code, such as the title of a link (TMX 1.4b, element `sub`).
///
/// It is part of the code's content and stays there; where it begins and ends, and what the element says of it, is
/// kept as a property of the variant, `tmx:sub` with `1 11 10 datatype=rtf type=fnote`: the code counted from 0, the
/// first Unicode scalar in its content, the count of scalars, the attributes.
struct TMXSubflow: Equatable {
  /// The type of the property.
  static let property = TMXAttribute.prefix + "sub"
  /// What `sub` may have (tmx14.dtd).
  private static let attributes: Set<String> = ["datatype", "type"]

  /// The code that it is in, counted from 0 in the order of the segment.
  var code: Int
  /// Its first Unicode scalar in the code's content.
  var start: Int
  /// How many Unicode scalars it has.
  var count: Int
  /// The element's attributes.
  var attributes: [(name: String, value: String)]

  /// Begins one at the end of a code's content so far.
  init(_ element: XMLElement, code: Int, start: Int) {
    (self.code, self.start, count) = (code, start, 0)
    attributes = element.attributes.map { ($0.name.qualified, $0.value) }
      .filter { Self.attributes.contains($0.name) && !$0.value.utf8.contains(0x20) }
  }

  /// Reads a property; `nil` where it is none that `kept` wrote.
  init?(_ property: Property) {
    guard property.type == Self.property else { return nil }
    let parts = property.value.split(separator: " ", omittingEmptySubsequences: false)
    let numbers = parts.prefix(3).compactMap { Int($0) }
    guard numbers.count == 3, numbers.allSatisfy({ (0...Int(Int32.max)).contains($0) }) else { return nil }
    (code, start, count) = (numbers[0], numbers[1], numbers[2])
    attributes = []
    for part in parts.dropFirst(3) {
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2, Self.attributes.contains(pair[0]), !attributes.contains(where: { $0.name == pair[0] })
      else { return nil }
      attributes.append((pair[0], pair[1]))
    }
  }

  /// It as a property.
  var kept: Property {
    let words = ["\(code)", "\(start)", "\(count)"] + attributes.map { "\($0.name)=\($0.value)" }
    return Property(type: Self.property, value: words.joined(separator: " "))
  }

  static func == (one: Self, other: Self) -> Bool { one.kept == other.kept }

  /// Parts the properties of a variant into the texts inside its codes, each of which begins behind the one before
  /// and fits its code, and all others.
  static func parted(_ variant: Variant) -> (subflows: [TMXSubflow], properties: [Property]) {
    guard variant.properties.contains(where: { $0.type == property }) else { return ([], variant.properties) }
    var (subflows, properties): ([TMXSubflow], [Property]) = ([], [])
    let sizes = variant.content.codes.map { $0.content.unicodeScalars.count }
    var end = (code: 0, scalar: 0)
    for property in variant.properties {
      guard let subflow = TMXSubflow(property), subflow.code < sizes.count,
        subflow.start + subflow.count <= sizes[subflow.code], (subflow.code, subflow.start) >= end
      else {
        properties.append(property)
        continue
      }
      subflows.append(subflow)
      end = (subflow.code, subflow.start + subflow.count)
    }
    return (subflows, properties)
  }

  /// Writes the content of a code with the texts inside it, in order.
  static func write(_ subflows: [TMXSubflow], in content: String, to xml: inout XMLWriter) throws {
    let scalars = Array(content.unicodeScalars)
    func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    var passed = 0
    for subflow in subflows {
      try xml.text(text(passed..<subflow.start))
      passed = subflow.start + subflow.count
      try xml.element("sub", subflow.attributes.map { ($0.name, $0.value) }, text: text(subflow.start..<passed))
    }
    try xml.text(text(passed..<scalars.count))
  }
}
