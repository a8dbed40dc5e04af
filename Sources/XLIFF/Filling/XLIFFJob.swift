internal import Interchange
internal import Languages
internal import Translation
internal import XML

/// A `trans-unit` of XLIFF 1.x, or a `segment` of XLIFF 2, whose target may be filled.
struct XLIFFJob {
  /// A text to translate.
  struct Slot {
    /// The element that holds it: `source`, or a `mrk` in it or in `seg-source`.
    var node: Int
    /// The events between its tags.
    var inner: Range<Int>
    /// The `mrk` of the target that holds its translation.
    var mark: Int?
  }

  /// The texts, in their order.
  var slots: [Slot]
  /// The element behind which a target would stand.
  var source: Int
  /// The target that is there.
  var target: Int?
  /// The `seg-source` or `source` whose marks divide the target too; `nil` where the text is one.
  var divided: Int?
  /// Whether the target is divided in the same way: a mark for each, and no other.
  var isTargetDivided = false
  /// The `segment` of XLIFF 2, which holds the state.
  var segment: Int?
  /// The source language.
  var sourceLanguage: Language?
  /// The target language.
  var targetLanguage: Language?
  /// Whether the file itself names the target language.
  var isLanguageTold: Bool
}

/// Finds what may be filled in a file.
struct XLIFFJobFinder {
  private let tree: XLIFFTree
  private let settings: ReadingSettings

  /// Prepares for a file.
  init(_ tree: XLIFFTree, _ settings: ReadingSettings) {
    self.tree = tree
    self.settings = settings
  }

  /// The jobs in the order of the file.
  func jobs() -> [XLIFFJob] {
    let name = tree.kind == .version1 ? "trans-unit" : "segment"
    return tree.nodes.indices.compactMap { node in
      guard tree.nodes[node].element.name.local == name, stands(node), isTranslatable(node) else { return nil }
      return job(node)
    }
  }

  /// Whether an element stands where XLIFF has it, so that nothing is filled twice.
  private func stands(_ node: Int) -> Bool {
    let holders: Set = tree.kind == .version1 ? ["file", "body", "group", "bin-unit"] : ["file", "group", "unit"]
    var at = node
    while tree.isOwn(at) {
      let parent = tree.nodes[at].parent
      if parent == 0 { return true }
      guard holders.contains(tree.nodes[parent].element.name.local) else { return false }
      at = parent
    }
    return false
  }

  /// `translate="no"` holds for everything in an element that does not say otherwise.
  private func isTranslatable(_ node: Int) -> Bool {
    var at = node
    while true {
      if let value = tree.nodes[at].element["translate"], tree.isOwn(at) { return value != "no" }
      if tree.nodes[at].parent == at { return true }
      at = tree.nodes[at].parent
    }
  }

  private func job(_ node: Int) -> XLIFFJob? {
    guard let source = tree.child("source", of: node) else { return nil }
    let target = tree.child("target", of: node)
    let segmented = tree.kind == .version1 ? tree.child("seg-source", of: node) : nil
    let marks = tree.kind == .version1 ? self.marks(in: segmented ?? source) : []
    let file = file(of: node)
    let names = tree.kind == .version1 ? ("source-language", "target-language") : ("srcLang", "trgLang")
    let told = target.flatMap { tree.nodes[$0].element["xml:lang"] } ?? file[names.1]
    var job = XLIFFJob(
      slots: [], source: segmented ?? source, target: target, divided: nil,
      segment: tree.kind == .version2 ? node : nil,
      sourceLanguage: (tree.nodes[source].element["xml:lang"] ?? file[names.0]).flatMap { Language($0) }
        ?? settings.source,
      targetLanguage: told.flatMap { Language($0) } ?? settings.target, isLanguageTold: told != nil)
    let divides = marks.count > 0 && Set(marks.map(mid)).count == marks.count
    let targets = target.map { self.marks(in: $0) } ?? []
    job.isTargetDivided = !targets.isEmpty && Set(targets.map(mid)) == Set(marks.map(mid))
    if divides {
      job.divided = segmented ?? source
      job.slots = marks.map { mark in slot(mark, targets.first { mid($0) == mid(mark) }) }
    } else {
      job.slots = [slot(source, nil)]
    }
    job.slots.removeAll { !XLIFFSlotText(tree, $0.inner).hasText }
    return job.slots.isEmpty ? nil : job
  }

  private func slot(_ node: Int, _ mark: Int?) -> XLIFFJob.Slot {
    let events = tree.nodes[node].events
    return XLIFFJob.Slot(node: node, inner: (events.lowerBound + 1)..<events.upperBound, mark: mark)
  }

  private func mid(_ node: Int) -> String? { tree.nodes[node].element["mid"] }

  /// The outermost `<mrk mtype="seg">` in an element.
  private func marks(in node: Int) -> [Int] {
    tree.nodes[node].children.flatMap { child -> [Int] in
      let element = tree.nodes[child].element
      let isSegment = element.name.local == "mrk" && element["mtype"] == "seg" && tree.isOwn(child)
      return isSegment && element["mid"] != nil ? [child] : marks(in: child)
    }
  }

  /// The element that names the languages: `file`, or the root in XLIFF 2.
  private func file(of node: Int) -> XMLElement {
    if tree.kind == .version2 { return tree.nodes[0].element }
    var at = node
    while tree.nodes[at].element.name.local != "file" && tree.nodes[at].parent != at { at = tree.nodes[at].parent }
    return tree.nodes[at].element
  }
}
