import XML

/// What a document gave: its events and, where it was refused, why.
struct Reading {
  /// The events in order.
  var events: [XMLEvent] = []
  /// Why it was refused.
  var error: XMLError?

  /// Reads bytes, `chunk` at a time.
  init(_ bytes: [UInt8], chunk: Int = .max, limits: XMLLimits = XMLLimits()) {
    let reader = XMLReader(limits: limits)
    do {
      var start = 0
      while start < bytes.count {
        let end = chunk > bytes.count - start ? bytes.count : start + chunk
        try reader.read(Array(bytes[start..<end])) { events.append($0) }
        start = end
      }
      try reader.finish { events.append($0) }
    } catch let error as XMLError {
      self.error = error
    } catch {
      self.error = nil
    }
  }

  /// Reads text, `chunk` bytes at a time.
  init(_ text: String, chunk: Int = .max, limits: XMLLimits = XMLLimits()) {
    self.init(Array(text.utf8), chunk: chunk, limits: limits)
  }

  /// The events in short: `1:1 <a x="1">`.
  var outline: [String] {
    events.map { event in "\(event.position.line):\(event.position.column) \(Self.short(event.content))" }
  }

  /// The texts, joined.
  var text: String {
    events.map { event in if case .text(let text) = event.content { text } else { "" } }.joined()
  }

  private static func short(_ content: XMLEvent.Content) -> String {
    switch content {
    case .start(let element):
      "<"
        + ([element.name.qualified] + element.attributes.map { "\($0.name.qualified)='\($0.value)'" })
        .joined(separator: " ") + ">"
    case .end(let name): "</\(name.qualified)>"
    case .text(let text): "text \(text.debugDescription)"
    case .characterData(let text): "cdata \(text.debugDescription)"
    case .comment(let text): "comment \(text.debugDescription)"
    case .processingInstruction(let target, let data): "instruction \(target) \(data.debugDescription)"
    case .documentType(let name): "doctype \(name)"
    }
  }
}
