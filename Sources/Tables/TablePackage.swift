internal import Archive
internal import XML

/// The parts of an office file: XML in a ZIP archive.
///
/// Relationships are those of the Open Packaging Conventions (ECMA-376, part 2, section 9.3).
struct TablePackage {
  /// Where a relationship leads.
  struct Relationship {
    /// The last word of its type: `styles`, `worksheet`.
    var type: String
    /// The name of a part.
    var target: String
  }

  private let archive: ArchiveReader
  /// The bounds.
  let limits: TableLimits

  /// Opens a package.
  init(_ bytes: [UInt8], _ limits: TableLimits) throws {
    self.limits = limits
    if let refusal = Self.refusal(of: bytes) { throw refusal }
    do {
      archive = try ArchiveReader(bytes, limits: limits.archive)
    } catch {
      throw TableError(error)
    }
  }

  /// A part's bytes; `nil` where there is none of that name.
  func part(_ name: String) throws(TableError) -> [UInt8]? {
    do {
      return try archive.part(name)
    } catch {
      throw TableError(error)
    }
  }

  /// Reads a part event by event, and says whether there is one.
  @discardableResult
  func readIfPresent(_ name: String, _ take: (XMLEvent) throws -> Void) throws -> Bool {
    guard let bytes = try part(name) else { return false }
    let reader = XMLReader(limits: limits.xml)
    do {
      try reader.read(bytes, take)
      try reader.finish(take)
    } catch let error as XMLError {
      throw TableError(error, part: name)
    }
    return true
  }

  /// Reads a part that must be there.
  func read(_ name: String, _ take: (XMLEvent) throws -> Void) throws {
    if try !readIfPresent(name, take) {
      throw TableError(.damaged, part: name, "the part is missing; save the file anew")
    }
  }

  /// The relationships of a part by their identifiers; those of the package where the name is empty.
  func relationships(of part: String = "") throws -> [String: Relationship] {
    let folder = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[...$0]) } ?? ""
    var found: [String: Relationship] = [:]
    try readIfPresent("\(folder)_rels/\(part.dropFirst(folder.count)).rels") { event in
      guard case .start(let element) = event.content, element.name.local == "Relationship",
        element["TargetMode"] != "External", let id = element["Id"], let target = element["Target"],
        let type = element["Type"]
      else { return }
      let word = type.split(separator: "/").last.map(String.init) ?? ""
      found[id] = Relationship(type: word, target: Self.resolved(target, in: folder))
    }
    return found
  }

  /// The name of the part that a path leads to from a folder; it cannot lead out of the package.
  private static func resolved(_ path: String, in folder: String) -> String {
    var steps = path.utf8.first == UInt8(ascii: "/") ? [] : folder.split(separator: "/")
    for step in path.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Why bytes that are no archive are refused.
  private static func refusal(of bytes: [UInt8]) -> TableError? {
    let formats = "expected .xlsx, .ods or .docx"
    if bytes.isEmpty { return TableError(.damaged, "the file is empty, \(formats)") }
    if TableFormat.isArchive(bytes) { return nil }
    // A compound file holds an encrypted package or a document of Office 97 to 2003 (MS-CFB, section 2.2).
    guard bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) else {
      return TableError(.otherFormat, "the file is no office document, \(formats)")
    }
    if holds(bytes, "EncryptedPackage") {
      return TableError(.encrypted, "the file is encrypted; save it without a password")
    }
    return TableError(.otherFormat, "the file has a notation from before 2007; save it as .xlsx or .docx")
  }

  /// Whether some bytes hold a name in UTF-16, as the directory of a compound file writes it.
  private static func holds(_ bytes: [UInt8], _ name: String) -> Bool {
    let wanted: [UInt8] = name.utf8.flatMap { (byte: UInt8) -> [UInt8] in [byte, 0] }
    var index = 0
    // Entries of the directory stand at multiples of 128 bytes (MS-CFB, section 2.6.1).
    while index + wanted.count <= bytes.count {
      if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
      index += 128
    }
    return false
  }
}

extension [String: TablePackage.Relationship] {
  /// Where the relationship of a type leads; the first by its identifier where a damaged file has several.
  func target(of type: String) -> String? { filter { $0.value.type == type }.min { $0.key < $1.key }?.value.target }
}
