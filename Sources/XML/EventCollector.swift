internal import CXML

/// What the wall calls: gathers events, joins pieces of text, keeps names.
///
/// Text is held back until something else follows, so that it comes whole whatever chunks the document came in.
final class EventCollector {
  private enum Held {
    case nothing
    case text
    case characterData
  }

  /// An interned name's three addresses.
  private struct NameKey: Hashable {
    var local: UInt
    var prefix: UInt
    var space: UInt
  }

  /// The events not handed over yet.
  var events: [XMLEvent] = []
  /// Where the first text that is longer than allowed began.
  private(set) var overlong: XMLPosition?
  private let longest: Int
  private var heldPosition = XMLPosition(line: 1, column: 1)
  private var held = Held.nothing
  private var bytes: [UInt8] = []
  private var names: [NameKey: XMLName] = [:]

  /// Makes a collector that takes texts of up to so many bytes.
  init(longest: Int) { self.longest = longest }

  func start(_ place: cxml_place, _ element: UnsafePointer<cxml_element>) {
    release()
    let raw = unsafe element.pointee
    var start = XMLElement(unsafe name(raw.name))
    start.attributes.reserveCapacity(unsafe raw.attribute_count)
    for index in 0..<(unsafe raw.attribute_count) {
      guard let attribute = unsafe raw.attributes?[index] else { break }
      let value = unsafe Self.text(attribute.value, attribute.count)
      start.attributes.append(XMLElement.Attribute(unsafe name(attribute.name), value))
    }
    for index in 0..<(unsafe raw.declaration_count) {
      let prefix = unsafe Self.string(raw.declarations?[index * 2])
      let space = unsafe Self.string(raw.declarations?[index * 2 + 1])
      start.declarations.append(XMLElement.Declaration(prefix: prefix, namespace: space ?? ""))
    }
    add(.start(start), place)
  }

  func end(_ place: cxml_place, _ raw: cxml_name) {
    release()
    add(.end(unsafe name(raw)), place)
  }

  func text(_ place: cxml_place, _ piece: UnsafeBufferPointer<UInt8>) {
    if held != .text { hold(.text, place) }
    unsafe append(piece)
  }

  func characterData(_ place: cxml_place, _ piece: UnsafeBufferPointer<UInt8>, opens: Bool) {
    if held != .characterData || opens { hold(.characterData, place) }
    unsafe append(piece)
  }

  func add(_ content: XMLEvent.Content, _ place: cxml_place) {
    release()
    events.append(XMLEvent(content, at: Self.position(place)))
  }

  /// The wall's place as a position.
  static func position(_ place: cxml_place) -> XMLPosition {
    XMLPosition(line: Int(place.line), column: Int(place.column))
  }

  private func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if bytes.count + piece.count > longest {
      overlong = overlong ?? heldPosition
    } else {
      unsafe bytes.append(contentsOf: piece)
    }
  }

  private func hold(_ kind: Held, _ place: cxml_place) {
    release()
    held = kind
    heldPosition = Self.position(place)
  }

  /// Turns the text that is held back into an event.
  private func release() {
    guard held != .nothing else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    events.append(XMLEvent(held == .text ? .text(text) : .characterData(text), at: heldPosition))
    held = .nothing
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
  }

  private func name(_ raw: cxml_name) -> XMLName {
    let key = unsafe NameKey(
      local: UInt(bitPattern: raw.local), prefix: UInt(bitPattern: raw.prefix), space: UInt(bitPattern: raw.space))
    if let known = names[key] { return known }
    let name = unsafe XMLName(
      Self.string(raw.local) ?? "", prefix: Self.string(raw.prefix), namespace: Self.string(raw.space))
    names[key] = name
    return name
  }

  /// A C string as text; `nil` for none.
  static func string(_ raw: UnsafePointer<CChar>?) -> String? {
    guard let raw = unsafe raw else { return nil }
    return unsafe String(cString: raw)
  }

  /// The bytes at an address.
  static func buffer(_ raw: UnsafePointer<CChar>?, _ count: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: UnsafeRawPointer(raw)?.assumingMemoryBound(to: UInt8.self), count: count)
  }

  private static func text(_ raw: UnsafePointer<CChar>?, _ count: Int) -> String {
    unsafe String(decoding: buffer(raw, count), as: UTF8.self)
  }
}

extension EventCollector {
  /// The callbacks; the collector must outlive the reader that gets them.
  var handler: cxml_handler {
    unsafe cxml_handler(
      context: Unmanaged.passUnretained(self).toOpaque(),
      start: { context, place, element in
        guard let element = unsafe element else { return }
        unsafe EventCollector.from(context)?.start(place, element)
      },
      end: { context, place, name in unsafe EventCollector.from(context)?.end(place, name) },
      text: { context, place, bytes, count in
        unsafe EventCollector.from(context)?.text(place, EventCollector.buffer(bytes, count))
      },
      character_data: { context, place, bytes, count, opens in
        unsafe EventCollector.from(context)?.characterData(place, EventCollector.buffer(bytes, count), opens: opens)
      },
      comment: { context, place, text in
        unsafe EventCollector.from(context)?.add(.comment(EventCollector.string(text) ?? ""), place)
      },
      instruction: { context, place, target, data in
        let content = unsafe XMLEvent.Content.processingInstruction(
          target: EventCollector.string(target) ?? "", data: EventCollector.string(data) ?? "")
        unsafe EventCollector.from(context)?.add(content, place)
      },
      doctype: { context, place, name in
        unsafe EventCollector.from(context)?.add(.documentType(EventCollector.string(name) ?? ""), place)
      })
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> EventCollector? {
    guard let context = unsafe context else { return nil }
    return unsafe Unmanaged<EventCollector>.fromOpaque(context).takeUnretainedValue()
  }
}
