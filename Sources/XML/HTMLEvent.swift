/// Something that stands in a web page, in the order of its text.
package enum HTMLEvent: Hashable, Sendable {
  /// The start of an element, its name in lower case.
  case start(String, attributes: [HTMLAttribute])
  /// The end of an element, also where the page leaves it out.
  case end(String)
  /// Text, its references resolved; long texts come in pieces.
  ///
  /// `end` is the offset behind it in the page; where a piece has no references, its bytes stand just before.
  case text([UInt8], end: Int)
}

/// An attribute of an element of a web page.
package struct HTMLAttribute: Hashable, Sendable {
  /// The name in lower case.
  package var name: String
  /// The value; empty where there is none.
  package var value: String

  /// Makes an attribute.
  package init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
