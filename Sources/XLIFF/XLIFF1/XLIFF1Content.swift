internal import Translation
internal import XML

/// What a `source`, `seg-source` or `target` holds: its text, and its segments where it has such.
///
/// XLIFF 1.2, section 2.4.6: "the `<seg-source>` element … holds a working copy of the `<source>`, where segmentation
/// is denoted by `<mrk mtype="seg">`", and target segments are tied to them by `mid`.
struct XLIFF1Content {
  /// A stretch within `<mrk mtype="seg">`, or between two of them.
  struct Segment {
    /// The `mid`; empty where there is none.
    var mid: String
    /// Its text.
    var content: InlineText
    /// Whether there is text in it, and not codes alone.
    var hasText: Bool
    /// Where its tag begins; that of the whole for text between segments.
    var position: XMLPosition
    /// Whether it is text between segments.
    var isLoose = false
  }

  /// The element's start tag.
  let element: XMLElement
  /// Where it begins.
  let position: XMLPosition
  /// The segments in their order, and what stands between them where that is kept; complete when the element has ended.
  private(set) var stretches: [Segment] = []
  /// The segments in their order.
  var segments: [Segment] { stretches.filter { !$0.isLoose } }
  /// Whether there is text outside of the segments.
  private(set) var hasLooseText = false
  private var whole: XLIFF1TextBuilder
  /// The text since the last segment, where that is kept.
  private var loose: XLIFF1TextBuilder?
  private var segment: (builder: XLIFF1TextBuilder, mid: String, position: XMLPosition)?
  /// For every open element, whether it is a segment's `mrk`.
  private var isSegment: [Bool] = []
  private let namespace: String?

  /// Begins at a start tag.
  init(_ element: XMLElement, at position: XMLPosition, namespace: String?, keepsLooseText: Bool = false) {
    self.element = element
    self.position = position
    self.namespace = namespace
    whole = XLIFF1TextBuilder(namespace: namespace)
    loose = keepsLooseText ? whole : nil
  }

  /// The whole text; the marks of segments are no part of it.
  var content: InlineText { whole.content }
  /// Whether there is neither text nor a code.
  var isEmpty: Bool { whole.isEmpty }
  /// Whether there is text, and not codes alone.
  var hasText: Bool { whole.hasText }

  /// Begins an inline element.
  mutating func start(_ inner: XMLElement, at position: XMLPosition) {
    let isMark = inner.name.local == "mrk" && inner["mtype"] == "seg" && segment == nil
    isSegment.append(isMark)
    if isMark {
      cutLooseText()
      segment = (XLIFF1TextBuilder(namespace: namespace), inner["mid"] ?? "", position)
    } else {
      whole.start(inner)
      if segment == nil { loose?.start(inner) } else { segment?.builder.start(inner) }
    }
  }

  /// Ends an inline element.
  mutating func end(_ name: XMLName) {
    guard isSegment.popLast() == true else {
      whole.end(name)
      if segment == nil { loose?.end(name) } else { segment?.builder.end(name) }
      return
    }
    guard let (builder, mid, position) = segment else { return }
    stretches.append(Segment(mid: mid, content: builder.content, hasText: builder.hasText, position: position))
    segment = nil
  }

  /// Ends the element itself.
  mutating func end() { cutLooseText() }

  /// Keeps the text since the last segment.
  private mutating func cutLooseText() {
    let hasText = loose?.hasText ?? false
    if let content = loose?.cut(), hasText {
      stretches.append(Segment(mid: "", content: content, hasText: true, position: position, isLoose: true))
    }
  }

  /// Adds text.
  mutating func append(_ text: String) {
    whole.append(text)
    guard segment == nil else {
      segment?.builder.append(text)
      return
    }
    loose?.append(text)
    if !whole.isInCode, text.utf8.contains(where: { !($0 == 0x20 || (9...13).contains($0)) }) { hasLooseText = true }
  }
}
