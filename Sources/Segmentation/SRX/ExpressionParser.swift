/// Takes apart a regular expression that ICU has accepted.
///
/// What it does not know (white space that does not count, after `(?x)`) makes it give up; the search then does
/// without the tree.
struct ExpressionParser {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var isCaseless = false
  private var isLost = false

  /// Takes a pattern apart; `nil` where that fails.
  static func tree(of pattern: String) -> ExpressionTree? {
    var parser = ExpressionParser(scalars: Array(pattern.unicodeScalars))
    let tree = parser.choice(depth: 0)
    return parser.isLost || parser.index < parser.scalars.count ? nil : tree
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private func text(from start: Int) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[start..<index])
    return String(text)
  }

  private func sees(_ text: String) -> Bool { scalars[index...].starts(with: text.unicodeScalars) }

  /// Alternatives up to a closing parenthesis or the end; flags set inside end with them.
  private mutating func choice(depth: Int) -> ExpressionTree {
    let outer = isCaseless
    defer { isCaseless = outer }
    guard depth < 64 else {
      isLost = true
      return .sequence([])
    }
    var alternatives: [ExpressionTree] = []
    while true {
      alternatives.append(sequence(depth: depth))
      guard next == "|" else { break }
      index += 1
    }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence(depth: Int) -> ExpressionTree {
    var parts: [ExpressionTree] = []
    while !isLost, let scalar = next, scalar != "|", scalar != ")" {
      if sees("\\Q") {
        parts += quoted()
        if let last = parts.popLast() { parts.append(quantified(last)) }
      } else if let part = part(scalar, depth: depth) {
        parts.append(quantified(part))
      }
    }
    return .sequence(parts)
  }

  private mutating func part(_ scalar: Unicode.Scalar, depth: Int) -> ExpressionTree? {
    let start = index
    switch scalar {
    case "(": return group(depth: depth)
    case "[":
      skipSet()
      return .character(source: text(from: start), isLiteral: false, isCaseless: isCaseless)
    case "\\": return escape()
    case "^", "$":
      index += 1
      return .assertion(source: text(from: start))
    case ".":
      index += 1
      return .character(source: ".", isLiteral: false, isCaseless: false)
    default:
      index += 1
      return .character(source: text(from: start), isLiteral: true, isCaseless: isCaseless)
    }
  }

  /// `\Q…\E`: literals, to the end where nothing closes it.
  private mutating func quoted() -> [ExpressionTree] {
    var parts: [ExpressionTree] = []
    index += 2
    while let scalar = next {
      if sees("\\E") {
        index += 2
        return parts
      }
      let isPlain = scalar.properties.isAlphabetic || scalar.value > 0x7F
      let source = isPlain ? String(scalar) : "\\x{\(String(scalar.value, radix: 16))}"
      parts.append(.character(source: source, isLiteral: isPlain, isCaseless: isCaseless))
      index += 1
    }
    return parts
  }

  private mutating func group(depth: Int) -> ExpressionTree {
    let start = index
    index += 1
    guard next == "?" else { return rest(of: "(", depth: depth) }
    if sees("?#") {
      while let scalar = next, scalar != ")" { index += 1 }
      index += 1
      // A quantifier behind a comment is that of what stands before it.
      if let scalar = next, "*+?{".unicodeScalars.contains(scalar) { isLost = true }
      return .assertion(source: text(from: start))
    }
    for opening in ["?=", "?!", "?<=", "?<!"] where sees(opening) {
      index += opening.unicodeScalars.count
      let inner = rest(of: "", depth: depth)
      guard opening.contains("<"), case .group(_, let behind) = inner else {
        return .assertion(source: text(from: start))
      }
      return .lookbehind(opening: "(" + opening, behind)
    }
    if sees("?<") {
      while let scalar = next, scalar != ">" { index += 1 }
      index += 1
      return rest(of: text(from: start), depth: depth)
    }
    if sees("?:") || sees("?>") {
      index += 2
      return rest(of: text(from: start), depth: depth)
    }
    return flags(start, depth: depth)
  }

  /// `(?i)`, or `(?i-s:…)`.
  private mutating func flags(_ start: Int, depth: Int) -> ExpressionTree {
    let outer = isCaseless
    var turnsOn = true
    index += 1
    while let scalar = next, scalar != ")", scalar != ":" {
      if scalar == "-" { turnsOn = false }
      if scalar == "i" { isCaseless = turnsOn }
      if scalar == "x", turnsOn { isLost = true }
      index += 1
    }
    index += 1
    if index <= scalars.count, scalars[index - 1] == ":" {
      defer { isCaseless = outer }
      return rest(of: text(from: start), depth: depth)
    }
    return .assertion(source: index <= scalars.count ? text(from: start) : "")
  }

  /// What a group holds, and its end.
  private mutating func rest(of opening: String, depth: Int) -> ExpressionTree {
    let inner = choice(depth: depth + 1)
    if next == ")" { index += 1 } else { isLost = true }
    return .group(opening: opening, inner)
  }

  /// A set, with the sets and escapes inside it.
  private mutating func skipSet() {
    var depth = 0
    while let scalar = next {
      index += 1
      if scalar == "\\" { index = min(scalars.count, index + 1) }
      if scalar == "[" { depth += 1 }
      if scalar == "]" { depth -= 1 }
      if depth == 0 { return }
    }
    isLost = true
  }

  private mutating func escape() -> ExpressionTree? {
    let start = index
    index += 1
    guard let scalar = next else {
      isLost = true
      return nil
    }
    index += 1
    switch scalar {
    case "b", "B", "A", "Z", "z", "G": return .assertion(source: text(from: start))
    case "X", "R": return .other(source: text(from: start))
    case "1", "2", "3", "4", "5", "6", "7", "8", "9":
      skip(while: { ("0"..."9").contains($0) }, atMost: 8)
      return .other(source: text(from: start))
    case "k":
      skip(through: ">")
      return .other(source: text(from: start))
    case "p", "P", "N": if next == "{" { skip(through: "}") } else { index += 1 }
    case "x": if next == "{" { skip(through: "}") } else { skip(while: isHexadecimal, atMost: 2) }
    case "u": skip(while: isHexadecimal, atMost: 4)
    case "U": skip(while: isHexadecimal, atMost: 8)
    case "0": skip(while: { ("0"..."7").contains($0) }, atMost: 3)
    case "c": index += 1
    case "E": isLost = true
    default: break
    }
    if index > scalars.count { isLost = true }
    index = min(index, scalars.count)
    return .character(source: text(from: start), isLiteral: false, isCaseless: isCaseless)
  }

  private func isHexadecimal(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.properties.isASCIIHexDigit
  }

  private mutating func skip(while holds: (Unicode.Scalar) -> Bool, atMost count: Int) {
    var left = count
    while left > 0, let scalar = next, holds(scalar) { (index, left) = (index + 1, left - 1) }
  }

  private mutating func skip(through last: Unicode.Scalar) {
    while let scalar = next, scalar != last { index += 1 }
    index = min(scalars.count, index + 1)
  }

  private mutating func quantified(_ part: ExpressionTree) -> ExpressionTree {
    guard let (minimum, maximum) = bounds() else { return part }
    let style = next == "?" || next == "+" ? String(scalars[index]) : ""
    index += style.utf8.count
    return .repetition(part, minimum: minimum, maximum: maximum, style: style)
  }

  private mutating func bounds() -> (Int, Int?)? {
    switch next {
    case "*":
      index += 1
      return (0, nil)
    case "+":
      index += 1
      return (1, nil)
    case "?":
      index += 1
      return (0, 1)
    case "{": break
    default: return nil
    }
    let start = index
    skip(through: "}")
    let body = text(from: start).dropFirst().dropLast()
    let numbers = body.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != " " } }
    guard let minimum = numbers.first.flatMap({ Int($0) }), numbers.count <= 2 else {
      isLost = true
      return nil
    }
    if numbers.count == 1 { return (minimum, minimum) }
    if numbers[1].isEmpty { return (minimum, nil) }
    guard let maximum = Int(numbers[1]) else {
      isLost = true
      return nil
    }
    return (minimum, maximum)
  }
}
