extension InlineText {
  /// One text of several sentences, a space between them, their codes moved along.
  public init(joining sentences: [InlineText]) {
    self.init("")
    for sentence in sentences {
      if !text.isEmpty { text += " " }
      let start = text.unicodeScalars.count
      text += sentence.text
      codes += sentence.codes.map { code in
        var code = code
        code.at += start
        return code
      }
    }
  }
}
