internal import XML

/// The two families of XLIFF, which have little more than the name in common.
package enum XLIFFKind: Hashable, Sendable {
  /// XLIFF 1.0 to 1.2, with `file`, `trans-unit`, `source` and `target`.
  case version1
  /// XLIFF 2.0 to 2.2, with `file`, `unit`, `segment`, `source` and `target`.
  case version2

  /// Tells the family by the root element among the first bytes of a file; `nil` where there is none, or another.
  package init?(head: [UInt8]) {
    var root: XMLElement?
    // The bytes may end anywhere, so that a fault behind the root element says nothing.
    let reader = XMLReader()
    let take = { (event: XMLEvent) in
      if root == nil, case .start(let element) = event.content { root = element }
    }
    try? reader.read(head, take)
    // A short file tells its encoding, and so anything at all, only when it ends.
    if root == nil { try? reader.finish(take) }
    guard let root, let kind = Self(root: root) else { return nil }
    self = kind
  }

  /// Tells the family by the root element: its namespace is believed before its version.
  init?(root: XMLElement) {
    guard root.name.local == "xliff" else { return nil }
    let stem = "urn:oasis:names:tc:xliff:document:"
    if let namespace = root.name.namespace, namespace.hasPrefix(stem) {
      self = namespace.dropFirst(stem.count).hasPrefix("1") ? .version1 : .version2
    } else {
      self = root["srcLang"] != nil || root["version"]?.hasPrefix("2") == true ? .version2 : .version1
    }
  }
}
