internal import Translation

/// Reads DOCX documents as blocks.
///
/// What a reader of the document sees is read, in the state after all tracked changes; hidden text, comments, headers
/// and footers, tables of contents and the numbers of lists are left out. The blocks have no maps, since the text is
/// packed in the file.
struct DOCXDocumentReader {
  /// The document's parts.
  let package: OfficePackage

  /// Reads a document.
  func read() throws -> Document {
    let name = try package.relationships().values.first { $0.type == "officeDocument" }?.target ?? "word/document.xml"
    guard let tree = try package.tree(name) else {
      throw DocumentError("the document has no part '\(name)'; save it anew as .docx")
    }
    let links = try package.relationships(of: name)
    let styles = DOCXStyles(try part("styles", of: links))
    var walker = DOCXBlocks(tree, links, styles, DOCXNotes(tree, try part("settings", of: links)))
    guard let body = tree.elements("w:body").first else {
      throw DocumentError("part '\(name)' has no text; save the document anew as .docx")
    }
    walker.visit(body, DOCXBlocks.Surroundings())
    walker.flow.end(.paragraph)
    try readNotes(&walker, links)
    return Document(blocks: walker.flow.blocks, faults: Self.faults(of: walker))
  }

  private func part(_ type: String, of links: [String: OfficePackage.Relationship]) throws -> MarkupTree? {
    guard let name = links.values.first(where: { $0.type == type })?.target else { return nil }
    return try package.tree(name)
  }

  private func readNotes(_ walker: inout DOCXBlocks, _ links: [String: OfficePackage.Relationship]) throws {
    let notes = walker.notes.notes
    for (type, isEndnote) in [("footnotes", false), ("endnotes", true)] {
      guard notes.contains(where: { $0.isEndnote == isEndnote }),
        let name = links.values.first(where: { $0.type == type })?.target, let tree = try package.tree(name)
      else { continue }
      walker.tree = tree
      walker.links = try package.relationships(of: name)
      var found: [String: Int] = [:]
      for node in tree.elements(isEndnote ? "w:endnote" : "w:footnote") { found[tree[node, "w:id"] ?? ""] = node }
      for note in notes where note.isEndnote == isEndnote {
        guard let node = found[note.id] else { continue }
        walker.fields = DOCXFields()
        walker.visit(node, DOCXBlocks.Surroundings(label: note.label))
        walker.flow.end(.note, label: note.label)
      }
    }
  }

  private static func faults(of walker: DOCXBlocks) -> [Fault] {
    guard walker.hasEmbedded else { return [] }
    return [Fault(.warning, "the document embeds another file, which is not read; open and save it anew as .docx")]
  }
}
