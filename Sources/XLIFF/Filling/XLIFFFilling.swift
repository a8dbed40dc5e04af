package import Interchange
package import Languages
package import Translation
internal import XML

/// Fills the targets of an XLIFF file of another tool, 1.0 to 2.2, and changes nothing else in it.
///
/// The file is not written again: the byte ranges of its targets are found and replaced, or a target is put in behind
/// its source, in the file's own encoding and with the source's own tags. Whatever else the file holds, white space,
/// comments and the additions of other tools, stays as it is. XLIFF 2 notes the state of a translation on its segment,
/// so there the attribute `state` of `segment` is set too, and `trgLang` of the root where there is none.
///
///     let outcome = try XLIFFFilling(settings: settings).fill(bytes) { segment in … }
package struct XLIFFFilling {
  /// A text that waits for its translation.
  package struct Segment {
    /// The text with its codes; the label of a code is its id in the file.
    package var source: InlineText
    /// The text before it in the file.
    package var previous: InlineText?
    /// The text behind it in the file.
    package var next: InlineText?
    /// The source language; `nil` where neither the file nor the settings name one.
    package var sourceLanguage: Language?
    /// The target language; `nil` where neither the file nor the settings name one.
    package var targetLanguage: Language?
    /// Where the text begins.
    package var place: Place
  }

  /// A translation for a segment.
  package struct Proposal {
    /// The text; its codes are tied to those of the source by kind and label.
    package var target: InlineText
    /// How far it can be trusted.
    package var status: Status
    /// How like the source's its own source is, of 100; `nil` where that is not known.
    package var score: Double?

    /// Makes a proposal.
    package init(_ target: InlineText, status: Status, score: Double? = nil) {
      self.target = target
      self.status = status
      self.score = score
    }
  }

  /// A file that was filled.
  package struct Outcome {
    /// The file's bytes.
    package var bytes: [UInt8]
    /// How many segments were given a target.
    package var filledCount = 0
    /// How many had one that was kept.
    package var keptCount = 0
    /// How many still have none.
    package var untranslatedCount = 0
  }

  private let settings: ReadingSettings
  private let replacesTargets: Bool

  /// Makes a filling; the settings name the file, and the languages where it does not.
  ///
  /// - Parameter replacesTargets: Whether a target that is not empty may be replaced; otherwise it is kept.
  package init(settings: ReadingSettings, replacesTargets: Bool = false) {
    self.settings = settings
    self.replacesTargets = replacesTargets
  }

  /// Fills the file, asking for the translation of every segment in its order.
  ///
  /// - Throws: `InterchangeError` where the file is refused, and whatever `propose` throws.
  package func fill(_ bytes: [UInt8], _ propose: (Segment) throws -> Proposal?) throws -> Outcome {
    let tree = try XLIFFTree(bytes, file: settings.file)
    let jobs = XLIFFJobFinder(tree, settings).jobs()
    let texts = jobs.flatMap { job in job.slots.map { XLIFFSlotText(tree, $0.inner) } }
    var outcome = Outcome(bytes: bytes)
    var edits: [XLIFFEdit] = []
    var index = 0
    for job in jobs {
      let segments = job.slots.indices.map { slot in
        segment(job, job.slots[slot], texts, index + slot, in: tree)
      }
      let own = Array(texts[index..<(index + job.slots.count)])
      index += job.slots.count
      edits += try XLIFFJobFilling(tree, job, own, replacesTargets).edits(segments, propose, &outcome)
    }
    if let target = settings.target, let edit = tree.languageEdit(target), !edits.isEmpty { edits.append(edit) }
    outcome.bytes = tree.applying(edits)
    return outcome
  }

  private func segment(
    _ job: XLIFFJob, _ slot: XLIFFJob.Slot, _ texts: [XLIFFSlotText], _ index: Int, in tree: XLIFFTree
  ) -> Segment {
    let position = tree.events[tree.nodes[slot.node].events.lowerBound].position
    return Segment(
      source: texts[index].content, previous: index > 0 ? texts[index - 1].content : nil,
      next: index + 1 < texts.count ? texts[index + 1].content : nil, sourceLanguage: job.sourceLanguage,
      targetLanguage: job.targetLanguage,
      place: Place(file: settings.file, line: position.line, column: position.column))
  }
}
