internal import XML

/// What an element takes over from those around it.
struct XLIFF2Context {
  /// `xml:lang` of the nearest element that has one.
  var language: String?
  /// `xml:space` in force.
  var space = "default"
  /// `canResegment` in force.
  var canResegment = "yes"
  /// `translate` in force.
  var translate = "yes"
  /// `srcDir` in force.
  var sourceDirection = "auto"
  /// `trgDir` in force.
  var targetDirection = "auto"
  /// The nearest `file`, `group` or `unit` around.
  var level = ""
  /// The identifier of the file.
  var file = ""
  /// The document that the file was made from.
  var original: String?
  /// The identifiers of the groups around, outermost first.
  var groups: [String] = []
  /// Whether a version of ITS is declared.
  var hasITS = false
  /// The attributes of ITS that hold for what is inside.
  var inherited: Set<String> = []
  /// The identifiers in `slr:data` beside the elements around.
  var sizeData: Set<String> = []

  /// The context inside an element.
  func inside(_ node: XLIFF2Node) -> XLIFF2Context {
    var context = self
    context.language = node["xml:lang"] ?? language
    context.space = node["xml:space"] ?? space
    context.canResegment = node["canResegment"] ?? canResegment
    context.translate = node["translate"] ?? translate
    context.sourceDirection = node["srcDir"] ?? sourceDirection
    context.targetDirection = node["trgDir"] ?? targetDirection
    if ["file", "group", "unit"].contains(node.name) { context.level = node.name }
    if node.name == "file" {
      context.file = node["id"] ?? ""
      context.original = node["original"]
    }
    if node.name == "group" { context.groups.append(node["id"] ?? "") }
    if node["its:version"] != nil { context.hasITS = true }
    for name in ["its:locQualityRatingScore", "its:locQualityRatingVote"] where node[name] != nil {
      context.inherited.insert(name)
    }
    return context
  }
}
