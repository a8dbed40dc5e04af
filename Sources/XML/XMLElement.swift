/// A start tag.
package struct XMLElement: Hashable, Sendable {
  /// A name with its value, entities and character references resolved.
  package struct Attribute: Hashable, Sendable {
    /// The name.
    package var name: XMLName
    /// The value.
    package var value: String

    /// Makes an attribute.
    package init(_ name: XMLName, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// A namespace that the tag declares.
  package struct Declaration: Hashable, Sendable {
    /// The prefix; `nil` for the default namespace.
    package var prefix: String?
    /// The URI; empty where the default namespace is taken back.
    package var namespace: String

    /// Makes a declaration.
    package init(prefix: String?, namespace: String) {
      self.prefix = prefix
      self.namespace = namespace
    }
  }

  /// The name.
  package var name: XMLName
  /// The attributes in document order, without namespace declarations.
  package var attributes: [Attribute]
  /// The namespaces declared here, in document order.
  package var declarations: [Declaration]

  /// Makes a start tag.
  package init(_ name: XMLName, attributes: [Attribute] = [], declarations: [Declaration] = []) {
    self.name = name
    self.attributes = attributes
    self.declarations = declarations
  }

  /// The value of the attribute of that name as it stands in the document: `element["xml:lang"]`.
  package subscript(name: String) -> String? {
    for attribute in attributes where attribute.name.qualified == name { return attribute.value }
    return nil
  }
}
