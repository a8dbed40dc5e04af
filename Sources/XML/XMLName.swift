/// The name of an element or attribute, as "Namespaces in XML 1.0" splits it.
///
/// A document has few names and uses them very often, so the parts are shared and a name is one reference.
package struct XMLName: Sendable {
  private final class Parts: Sendable {
    let local: String
    let prefix: String?
    let namespace: String?
    let qualified: String

    init(_ local: String, _ prefix: String?, _ namespace: String?) {
      self.local = local
      self.prefix = prefix
      self.namespace = namespace
      qualified = prefix.map { "\($0):\(local)" } ?? local
    }
  }

  private let parts: Parts

  /// Makes a name.
  package init(_ local: String, prefix: String? = nil, namespace: String? = nil) {
    parts = Parts(local, prefix, namespace)
  }

  /// The part behind the colon, or the whole name where there is none.
  package var local: String { parts.local }
  /// The part before the colon.
  package var prefix: String? { parts.prefix }
  /// The URI that the prefix, or the default declaration, stands for; `nil` also for an undeclared prefix.
  package var namespace: String? { parts.namespace }
  /// The name as it stands in the document: `xml:lang`.
  package var qualified: String { parts.qualified }
}

extension XMLName: Hashable {
  /// Whether all parts agree.
  package static func == (left: XMLName, right: XMLName) -> Bool {
    left.parts === right.parts
      || (left.local == right.local && left.prefix == right.prefix && left.namespace == right.namespace)
  }

  /// Hashes the parts.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(local)
    hasher.combine(prefix)
    hasher.combine(namespace)
  }
}
