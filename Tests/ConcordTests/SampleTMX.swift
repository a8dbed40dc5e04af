/// TMX files made for tests.
enum SampleTMX {
  /// A file of units; each is given as the XML between `<body>` and `</body>`, which begins on line 5.
  static func file(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tmx version="1.4">
      <header creationtool="hand" creationtoolversion="1" segtype="sentence" o-tmf="hand" adminlang="en" \
    srclang="en" datatype="plaintext"/>
      <body>
    \(body)
      </body>
    </tmx>

    """
  }

  /// A unit in English and Russian, perhaps of a release.
  static func unit(_ english: String, _ russian: String, release: String? = nil) -> String {
    let property = release.map { "<prop type=\"x-concord-release\">\($0)</prop>" } ?? ""
    return "    <tu>\(property)<tuv xml:lang=\"en\"><seg>\(english)</seg></tuv>"
      + "<tuv xml:lang=\"ru\"><seg>\(russian)</seg></tuv></tu>"
  }

  /// A file of many different units.
  static func large(_ count: Int, named name: String = "report", release: String? = nil) -> String {
    file(
      (1...count).map {
        unit(
          "Sentence \($0) of the \(name) names a prisoner.", "Фраза \($0) из \(name) о заключенном.", release: release)
      }.joined(separator: "\n"))
  }
}
