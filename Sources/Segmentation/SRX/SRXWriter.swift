internal import XML

extension SRXRules {
  /// Writes the rules as SRX 2.0, valid by its schema; what was read from 1.0 is written as 2.0.
  ///
  /// - Throws: An `XMLError` where an expression has a character that XML does not allow.
  package func write(to sink: @escaping ([UInt8]) throws -> Void) throws {
    var writer = XMLWriter(indentation: 2, disallowed: .refuse, sink: sink)
    try writer.declaration()
    try writer.start("srx", [("xmlns", "http://www.lisa.org/srx20"), ("version", "2.0")])
    try writeHeader(&writer)
    try writer.start("body")
    try writer.start("languagerules")
    for list in languageRules {
      try writer.start("languagerule", [("languagerulename", list.name)])
      for rule in list.rules { try write(rule, &writer) }
      try writer.end()
    }
    try writer.end()
    try writer.start("maprules")
    for map in maps {
      try writer.empty("languagemap", [("languagepattern", map.pattern), ("languagerulename", map.ruleName)])
    }
    try writer.finish()
  }

  /// The rules as SRX 2.0.
  package func srx() throws -> [UInt8] {
    let output = Collected()
    try write { output.bytes += $0 }
    return output.bytes
  }

  /// Bytes that a writer hands over.
  private final class Collected {
    var bytes: [UInt8] = []
  }

  private func writeHeader(_ writer: inout XMLWriter) throws {
    let says = { (value: Bool) in value ? "yes" : "no" }
    try writer.start("header", [("segmentsubflows", says(segmentsSubflows)), ("cascade", says(cascades))])
    let handles = [("start", formatHandling.start), ("end", formatHandling.end), ("isolated", formatHandling.isolated)]
    for case (let type, let includes?) in handles {
      try writer.empty("formathandle", [("type", type), ("include", says(includes))])
    }
    try writer.end()
  }

  private func write(_ rule: Rule, _ writer: inout XMLWriter) throws {
    if let comment = rule.comment { try writer.comment(" \(comment) ") }
    try writer.start("rule", [("break", rule.isBreak ? "yes" : "no")])
    for (name, pattern) in [("beforebreak", rule.before), ("afterbreak", rule.after)] where !pattern.isEmpty {
      try writer.element(name, text: pattern)
    }
    try writer.end()
  }
}
