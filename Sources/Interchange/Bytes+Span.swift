extension [UInt8] {
  /// The bytes of a span.
  package init(_ span: Span<UInt8>) {
    self = []
    append(span)
  }

  /// Appends the bytes of a span.
  package mutating func append(_ span: Span<UInt8>) {
    for index in span.indices { append(span[index]) }
  }
}
