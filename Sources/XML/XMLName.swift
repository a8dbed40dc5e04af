/// The name of an element or attribute, as "Namespaces in XML 1.0" splits it.
package struct XMLName: Hashable, Sendable {
  /// The part behind the colon, or the whole name where there is none.
  package var local: String
  /// The part before the colon.
  package var prefix: String?
  /// The URI that the prefix, or the default declaration, stands for; `nil` also for an undeclared prefix.
  package var namespace: String?

  /// Makes a name.
  package init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    self.local = local
    self.prefix = prefix
    self.namespace = namespace
  }

  /// The name as it stands in the document: `xml:lang`.
  package var qualified: String { prefix.map { "\($0):\(local)" } ?? local }
}
