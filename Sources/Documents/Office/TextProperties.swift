/// What a style or a run says of its text; `nil` where it says nothing.
struct TextProperties: Hashable {
  /// Whether the text is raised, lowered or neither.
  enum Height: Hashable {
    /// On the line.
    case line
    /// Above it.
    case raised
    /// Below it.
    case lowered
  }

  /// Whether it is bold.
  var isBold: Bool?
  /// Whether it is italic.
  var isItalic: Bool?
  /// Whether it is underlined.
  var isUnderlined: Bool?
  /// Whether it is struck.
  var isStruck: Bool?
  /// Whether it is hidden.
  var isHidden: Bool?
  /// How high it stands.
  var height: Height?

  /// These properties, and where they say nothing those of a style beneath.
  func over(_ beneath: TextProperties) -> TextProperties {
    TextProperties(
      isBold: isBold ?? beneath.isBold, isItalic: isItalic ?? beneath.isItalic,
      isUnderlined: isUnderlined ?? beneath.isUnderlined, isStruck: isStruck ?? beneath.isStruck,
      isHidden: isHidden ?? beneath.isHidden, height: height ?? beneath.height)
  }

  /// The formats that set text apart from the rest of its paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: What all text of the paragraph has.
  ///   - isLink: Whether the text is a link, whose underline says nothing more.
  func formats(within paragraph: TextProperties, isLink: Bool) -> [InlineFormat] {
    var result: [InlineFormat] = []
    if isBold == true, paragraph.isBold != true { result.append(.bold) }
    if isItalic == true, paragraph.isItalic != true { result.append(.italic) }
    if isUnderlined == true, paragraph.isUnderlined != true, !isLink { result.append(.underlined) }
    if isStruck == true, paragraph.isStruck != true { result.append(.struck) }
    if height != paragraph.height {
      if height == .raised { result.append(.raised) }
      if height == .lowered { result.append(.lowered) }
    }
    return result
  }
}
