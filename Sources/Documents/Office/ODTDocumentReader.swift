internal import Translation

/// Reads ODT documents as blocks.
///
/// What a reader of the document sees is read, in the state after all tracked changes; hidden text, remarks, headers
/// and footers, tables of contents and the numbers of lists are left out. The blocks have no maps, since the text is
/// packed in the file.
struct ODTDocumentReader {
  /// The document's parts.
  let package: OfficePackage

  /// Reads a document.
  func read() throws -> Document {
    if let manifest = try package.part("META-INF/manifest.xml"), Self.isEncrypted(manifest) {
      throw DocumentError("the document is encrypted; save it without a password")
    }
    guard let tree = try package.tree("content.xml"), let text = tree.elements("office:text").first else {
      throw DocumentError("part 'content.xml' has no text; save the document anew as .odt")
    }
    var styles = ODTStyles()
    if let common = try package.tree("styles.xml") { styles.add(common) }
    styles.add(tree)
    var walker = ODTBlocks(tree, styles)
    walker.visit(text, ODTBlocks.Surroundings())
    walker.readNotes()
    return Document(blocks: walker.flow.blocks)
  }

  private static func isEncrypted(_ manifest: [UInt8]) -> Bool {
    let sign = Array("encryption-data".utf8)
    return manifest.indices.contains { manifest[$0] == sign[0] && manifest[$0...].starts(with: sign) }
  }
}
