internal import XML

extension MarkupTree {
  /// Reads an XML document; names get the prefixes given here, whatever prefixes the document has.
  ///
  /// - Parameters:
  ///   - bytes: The document.
  ///   - prefixes: The prefix for each namespace; a name of any other stays without.
  /// - Throws: `XMLError` where the document is refused.
  init(xml bytes: [UInt8], prefixes: [String: String]) throws {
    self.init()
    let reader = XMLReader()
    var names: [XMLName: String] = [:]
    func named(_ name: XMLName) -> String {
      if let known = names[name] { return known }
      let prefix = name.namespace.flatMap { prefixes[$0] }
      let result = prefix.map { "\($0):\(name.local)" } ?? name.local
      names[name] = result
      return result
    }
    func take(_ event: XMLEvent) {
      switch event.content {
      case .start(let element):
        open(named(element.name), element.attributes.map { Attribute(name: named($0.name), value: $0.value) })
      case .end: close()
      case .text(let text), .characterData(let text): add(Array(text.utf8))
      case .comment, .processingInstruction, .documentType: break
      }
    }
    try reader.read(bytes, take)
    try reader.finish(take)
    finish()
  }
}
