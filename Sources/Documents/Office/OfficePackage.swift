internal import Archive

/// The parts of an office document: XML files in a ZIP archive, tied together by relationships.
///
/// Relationships are those of the Open Packaging Conventions (ECMA-376, part 2, section 9.3).
struct OfficePackage {
  /// Where a relationship leads.
  struct Relationship {
    /// The last word of its type: `styles`, `hyperlink`.
    var type: String
    /// A part's name, or an address outside.
    var target: String
  }

  private let archive: ArchiveReader

  /// The names of the parts.
  var names: [String] { archive.names }

  /// Opens a package.
  init(_ bytes: [UInt8]) throws { archive = try ArchiveReader(bytes) }

  /// A part's bytes; `nil` where there is none of that name.
  func part(_ name: String) throws -> [UInt8]? { try archive.part(name) }

  /// A part as a tree; `nil` where there is none of that name.
  func tree(_ name: String) throws -> MarkupTree? {
    guard let bytes = try archive.part(name) else { return nil }
    do {
      return try MarkupTree(xml: bytes, prefixes: Self.prefixes)
    } catch {
      throw DocumentError(error, in: name)
    }
  }

  /// The relationships of a part by their identifiers; those of the package where the name is empty.
  func relationships(of part: String = "") throws -> [String: Relationship] {
    let folder = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[...$0]) } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard let tree = try tree(name) else { return [:] }
    var result: [String: Relationship] = [:]
    for node in tree.elements("Relationship") {
      guard let id = tree[node, "Id"], let target = tree[node, "Target"], let type = tree[node, "Type"] else {
        continue
      }
      let isOutside = tree[node, "TargetMode"] == "External"
      result[id] = Relationship(
        type: type.split(separator: "/").last.map(String.init) ?? "",
        target: isOutside ? target : Self.resolved(target, in: folder))
    }
    return result
  }

  /// The name of the part that a path leads to from a folder; it cannot lead out of the package.
  private static func resolved(_ path: String, in folder: String) -> String {
    var steps = path.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}

extension OfficePackage {
  private static let openDocument = "urn:oasis:names:tc:opendocument:xmlns:"

  /// The prefix of each namespace that is read: ECMA-376 in its transitional and strict forms, and OpenDocument.
  private static let prefixes: [String: String] = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "r",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xlink": "xlink",
    openDocument + "office:1.0": "office", openDocument + "text:1.0": "text", openDocument + "style:1.0": "style",
    openDocument + "table:1.0": "table", openDocument + "drawing:1.0": "draw",
    openDocument + "svg-compatible:1.0": "svg",
    openDocument + "xsl-fo-compatible:1.0": "fo", openDocument + "manifest:1.0": "manifest",
  ]
}
