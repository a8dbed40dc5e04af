import CommandLineTool

/// Points that translations of one origin lose, as `agency.tmx=5`.
struct OriginPenalty: ParameterValue {
  /// The slug of a release, or the name of a file that was imported.
  let origin: String
  /// The points, 1 to 100.
  let points: Int

  init?(argument: String) {
    guard let equals = argument.lastIndex(of: "="), equals > argument.startIndex,
      let points = Int(argument[argument.index(after: equals)...]), (1...100).contains(points)
    else { return nil }
    origin = String(argument[..<equals])
    self.points = points
  }

  var argument: String { "\(origin)=\(points)" }
  static var valueName: String { "ORIGIN=POINTS" }
  static var expectation: String { "a release or a file and 1 to 100 points, such as 'agency.tmx=5'" }
}

extension [OriginPenalty] {
  /// The points by origin; of several for one origin the last counts.
  var byOrigin: [String: Int] { Dictionary(map { ($0.origin, $0.points) }) { $1 } }
}
