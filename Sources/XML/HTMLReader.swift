internal import CXML

/// Reads a web page as events, as browsers do: any text is a page, and wrong or missing tags are mended.
///
/// Nothing outside the page is read and no script is run.
package enum HTMLReader {
  /// The events of a page in UTF-8 without byte order mark; a NUL byte counts as a space.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - depth: How deep elements may nest; far more than in any page that is meant to be read.
  /// - Throws: `XMLError` where elements nest deeper, memory is short or the page has 2 GB or more.
  package static func events(of page: [UInt8], depth: Int = 4_000) throws(XMLError) -> [HTMLEvent] {
    if page.isEmpty { return [] }
    let collector = HTMLCollector()
    let bytes = page.contains(0) ? page.map { $0 == 0 ? 0x20 : $0 } : page
    var handler = unsafe collector.handler
    let reason = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cxml_html_read(&handler, buffer.baseAddress, buffer.count, depth)
    }
    let start = XMLPosition(line: 1, column: 1)
    switch reason {
    case CXML_NOTHING: return collector.events
    case CXML_DEPTH: throw XMLError(.depth, at: start, "elements nest deeper than \(depth) levels")
    case CXML_SIZE: throw XMLError(.size, at: start, "the page has 2 GB or more")
    default: throw XMLError(.memory, at: start, "memory is short")
    }
  }

  /// Turns bytes of a named encoding into UTF-8; `nil` where the name is not known or the bytes do not fit.
  package static func decoded(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
    guard let converter = EncodingConverter(from: encoding) else { return nil }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    let isSound = converter.convert(bytes.span) { result += $0 }
    return isSound && converter.rest.isEmpty ? result : nil
  }
}

/// What the wall calls while it reads a page.
private final class HTMLCollector {
  var events: [HTMLEvent] = []

  func start(_ name: String, _ raw: UnsafePointer<UnsafePointer<CChar>?>?) {
    var attributes: [HTMLAttribute] = []
    var index = 0
    while let raw = unsafe raw, let attribute = unsafe EventGathering.string(raw[index]) {
      attributes.append(unsafe HTMLAttribute(attribute, EventGathering.string(raw[index + 1]) ?? ""))
      index += 2
    }
    events.append(.start(name, attributes: attributes))
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>, end: Int) {
    events.append(.text(unsafe Array(piece), end: end))
  }

  /// The callbacks; the collector must outlive the call that gets them.
  var handler: cxml_html_handler {
    unsafe cxml_html_handler(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, name, attributes in
        guard let name = unsafe EventGathering.string(name) else { return }
        unsafe HTMLCollector.from(context)?.start(name, attributes)
      },
      end: { context, name in
        guard let name = unsafe EventGathering.string(name) else { return }
        unsafe HTMLCollector.from(context)?.events.append(.end(name))
      },
      text: { context, bytes, count, end in
        unsafe HTMLCollector.from(context)?.text(EventGathering.buffer(bytes, count), end: end)
      })
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> HTMLCollector? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<HTMLCollector>.fromOpaque(context).takeUnretainedValue()
  }
}
