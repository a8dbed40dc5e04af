internal import CXML

/// A push reader: bytes go in as they come, events come out with their places.
///
/// Safe by default: nothing outside the document is read, no entity is replaced, a declared entity ends the
/// reading, and depth and sizes are bounded. Only well-formed documents are read to the end; an undeclared
/// namespace prefix is let through, since it breaks no rule of XML 1.0 itself.
///
///     let reader = XMLReader()
///     try reader.read(bytes) { event in … }
///     try reader.finish { event in … }
///
/// Events before a fault are handed over before the error is thrown. After an error the reader stays refused.
@safe package final class XMLReader {
  private enum Decoding {
    case undecided([UInt8])
    case none
    case converter(EncodingConverter, name: String)
  }

  /// How many bytes are read before it is looked whether reading shall go on.
  private static let slice = 64 * 1024

  private let handle: OpaquePointer?
  private let collector: EventCollector
  private let limits: XMLLimits
  private var decoding = Decoding.undecided([])
  private var failure: XMLError?
  /// The encoding the document is read in; `nil` until enough bytes came to tell.
  package private(set) var encoding: String?
  /// The encoding that the document declares where its bytes show another.
  package private(set) var wrongDeclaration: String?

  /// Makes a reader for one document.
  package init(limits: XMLLimits = XMLLimits()) {
    self.limits = limits
    collector = EventCollector(longest: limits.text)
    var handler = unsafe collector.handler
    let bounds = cxml_limits(depth: limits.depth, markup: limits.markup)
    unsafe handle = unsafe cxml_reader_open(&handler, bounds)
  }

  deinit {
    if let handle = unsafe handle { unsafe cxml_reader_close(handle) }
  }

  /// Reads the next bytes of the document.
  ///
  /// - Throws: `XMLError` where the document is refused, and whatever `deliver` throws.
  package func read(_ chunk: Span<UInt8>, _ deliver: (XMLEvent) throws -> Void) throws {
    try handingOver(to: deliver) {
      var start = 0
      while start < chunk.count {
        let end = min(start + Self.slice, chunk.count)
        decode(chunk.extracting(start..<end), isLast: false)
        try check()
        start = end
      }
    }
  }

  /// Reads the next bytes of the document.
  package func read(_ chunk: [UInt8], _ deliver: (XMLEvent) throws -> Void) throws {
    try read(chunk.span, deliver)
  }

  /// Ends the document: the last events come, and what is not complete is refused.
  package func finish(_ deliver: (XMLEvent) throws -> Void) throws {
    try handingOver(to: deliver) {
      decode([UInt8]().span, isLast: true)
      try check()
    }
  }

  /// Runs a body during which events go to a receiver.
  private func handingOver(to deliver: (XMLEvent) throws -> Void, _ body: () throws -> Void) throws {
    try withoutActuallyEscaping(deliver) { deliver in
      collector.gathering.deliver = deliver
      defer { collector.gathering.deliver = nil }
      try body()
    }
  }

  /// Throws what the receiver of events threw, or else why the document is refused.
  private func check() throws {
    if let thrown = collector.gathering.thrown {
      collector.gathering.thrown = nil
      throw thrown
    }
    if failure == nil, let overlong = collector.gathering.overlong {
      failure = XMLError(.size, at: overlong, "a text is longer than \(limits.text) bytes")
    }
    if let failure { throw failure }
  }

  private func decode(_ chunk: Span<UInt8>, isLast: Bool) {
    guard failure == nil else { return }
    switch decoding {
    case .undecided(var head):
      for index in chunk.indices { head.append(chunk[index]) }
      decoding = .undecided(head)
      guard let found = XMLEncoding(head: head, isWhole: isLast) else { return }
      choose(found)
      if failure == nil { decode(head.span.extracting(droppingFirst: found.markLength), isLast: isLast) }
    case .none:
      parse(chunk, isLast: isLast)
    case .converter(let converter, let name):
      let isSound = converter.convert(chunk) { parse($0.span, isLast: false) }
      if !isSound || (isLast && !converter.rest.isEmpty) { refuse(bytesOf: name) }
      if isLast { parse([UInt8]().span, isLast: true) }
    }
  }

  private func choose(_ found: XMLEncoding) {
    encoding = found.name
    wrongDeclaration = found.wrongDeclaration
    if found.name == "UTF-8" {
      decoding = .none
    } else if let converter = EncodingConverter(from: found.name) {
      decoding = .converter(converter, name: found.name)
    } else {
      failure = XMLError(.encoding, at: XMLPosition(line: 1, column: 1), "encoding '\(found.name)' is not known")
    }
  }

  private func refuse(bytesOf encoding: String) {
    guard failure == nil, let handle = unsafe handle else { return }
    let position = unsafe EventGathering.position(cxml_reader_place(handle))
    failure = XMLError(.encoding, at: position, "bytes that are not \(encoding)")
  }

  private func parse(_ bytes: Span<UInt8>, isLast: Bool) {
    guard failure == nil else { return }
    let origin = XMLPosition(line: 1, column: 1)
    guard let handle = unsafe handle else {
      failure = XMLError(.memory, at: origin, "memory is short")
      return
    }
    let isSound = unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe cxml_reader_read(handle, buffer.baseAddress, buffer.count, isLast)
    }
    if isSound { return }
    let found = unsafe cxml_reader_failure(handle)
    let message = unsafe EventGathering.string(found.message) ?? ""
    failure = unsafe XMLError(Self.kind(found.reason), at: EventGathering.position(found.place), message)
  }

  private static func kind(_ reason: cxml_reason) -> XMLError.Kind {
    switch reason {
    case CXML_TRUNCATED: .truncated
    case CXML_EMPTY: .empty
    case CXML_ENCODING: .encoding
    case CXML_ENTITY: .entity
    case CXML_DEPTH: .depth
    case CXML_SIZE: .size
    case CXML_MEMORY: .memory
    default: .malformed
    }
  }
}
