internal import CXML

/// Makes events of what the wall tells, and hands each over at once: joins pieces of text, keeps names.
///
/// Text is held back until something else follows, so that it comes whole whatever chunks the document came in.
struct EventGathering {
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

  /// Takes the events, while bytes are read.
  var deliver: ((XMLEvent) throws -> Void)?
  /// What `deliver` threw; no events are handed over after that.
  var thrown: (any Error)?
  /// Where the first text that is longer than allowed began.
  private(set) var overlong: XMLPosition?
  private let longest: Int
  private var heldPosition = XMLPosition(line: 1, column: 1)
  private var held = Held.nothing
  private var bytes: [UInt8] = []
  private var names: [NameKey: XMLName] = [:]
  /// The names used last, each in a slot that its addresses tell: most look-ups end here.
  private var recent: [(NameKey, XMLName)?] = Array(repeating: nil, count: recentCount)
  private static let recentCount = 256

  /// Makes a collector that takes texts of up to so many bytes.
  init(longest: Int) { self.longest = longest }

  mutating func start(_ place: cxml_place, _ element: UnsafePointer<cxml_element>) {
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

  mutating func end(_ place: cxml_place, _ raw: cxml_name) {
    release()
    add(.end(unsafe name(raw)), place)
  }

  mutating func text(_ place: cxml_place, _ piece: UnsafeBufferPointer<UInt8>) {
    if held != .text { hold(.text, place) }
    unsafe append(piece)
  }

  mutating func characterData(_ place: cxml_place, _ piece: UnsafeBufferPointer<UInt8>, opens: Bool) {
    if held != .characterData || opens { hold(.characterData, place) }
    unsafe append(piece)
  }

  mutating func add(_ content: XMLEvent.Content, _ place: cxml_place) {
    release()
    hand(XMLEvent(content, at: Self.position(place)))
  }

  private mutating func hand(_ event: XMLEvent) {
    guard thrown == nil, let deliver else { return }
    do {
      try deliver(event)
    } catch {
      thrown = error
    }
  }

  /// The wall's place as a position.
  static func position(_ place: cxml_place) -> XMLPosition {
    XMLPosition(line: Int(place.line), column: Int(place.column))
  }

  private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
    if bytes.count + piece.count > longest {
      overlong = overlong ?? heldPosition
    } else {
      unsafe bytes.append(contentsOf: piece)
    }
  }

  private mutating func hold(_ kind: Held, _ place: cxml_place) {
    release()
    held = kind
    heldPosition = Self.position(place)
  }

  /// Turns the text that is held back into an event.
  private mutating func release() {
    guard held != .nothing else { return }
    let text = String(decoding: bytes, as: UTF8.self)
    let content = held == .text ? XMLEvent.Content.text(text) : .characterData(text)
    held = .nothing
    bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    hand(XMLEvent(content, at: heldPosition))
  }

  private mutating func name(_ raw: cxml_name) -> XMLName {
    let key = unsafe NameKey(
      local: UInt(bitPattern: raw.local), prefix: UInt(bitPattern: raw.prefix), space: UInt(bitPattern: raw.space))
    // Addresses of interned strings differ in their middle bits.
    let slot = Int(truncatingIfNeeded: (key.local ^ key.prefix << 1 ^ key.space << 2) >> 2) & (Self.recentCount - 1)
    if let (known, name) = recent[slot], known == key { return name }
    let name = unsafe names[key] ?? Self.named(raw)
    names[key] = name
    recent[slot] = (key, name)
    return name
  }

  private static func named(_ raw: cxml_name) -> XMLName {
    unsafe XMLName(string(raw.local) ?? "", prefix: string(raw.prefix), namespace: string(raw.space))
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
