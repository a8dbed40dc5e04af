internal import XML

/// A part of an office file with its bytes.
struct TablePart {
  /// Its name in the archive.
  var name: String
  /// Its content.
  var bytes: [UInt8]

  /// A part of bytes.
  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A part of XML.
  init(_ name: String, _ body: (inout XMLWriter) throws -> Void) throws {
    let sink = PartBytes()
    var xml = XMLWriter { sink.bytes += $0 }
    try xml.declaration()
    try body(&xml)
    try xml.finish()
    self.init(name, sink.bytes)
  }
}

/// The bytes of a part that is being written.
final class PartBytes {
  /// The bytes so far.
  var bytes: [UInt8] = []
}

extension XMLWriter {
  /// Writes an element with what stands in it.
  mutating func nest(
    _ name: String, _ attributes: [Attribute] = [], _ body: (inout XMLWriter) throws -> Void
  ) throws {
    try start(name, attributes)
    try body(&self)
    try end()
  }
}
